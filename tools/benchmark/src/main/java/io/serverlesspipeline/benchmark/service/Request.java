package io.serverlesspipeline.benchmark.service;

import java.util.Map;

/**
 * One HTTP request.
 *
 * @param method the method, such as {@code GET}
 * @param target the path and query as they were sent
 * @param headers the headers by their names in lower case
 * @param body the whole body as text, empty if there is none
 */
record Request(String method, String target, Map<String, String> headers, String body) {}
