package io.serverlesspipeline.local.console.server;

import java.io.IOException;

/** Answers the requests to one path. */
@FunctionalInterface
public interface Endpoint {
    /**
     * Answers a request.
     *
     * @return the answer, which is converted to JSON
     * @throws RequestException if the request can't be answered
     */
    Object answer(Request request) throws IOException, InterruptedException;
}
