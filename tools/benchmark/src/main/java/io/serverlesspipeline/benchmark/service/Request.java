package io.serverlesspipeline.benchmark.service;

import java.util.Map;

/**
 * An HTTP request.
 *
 * @param method the method, such as {@code GET}
 * @param target the raw path and query string
 * @param headers the headers by lowercase name
 * @param body the body as a string; empty if there is none
 */
record Request(String method, String target, Map<String, String> headers, String body) {}
