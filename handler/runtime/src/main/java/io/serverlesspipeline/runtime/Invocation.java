package io.serverlesspipeline.runtime;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One invocation of the function.
 *
 * @param requestId the ID of the invocation
 * @param functionArn the ARN that was invoked, empty if the Runtime API returns none
 * @param deadline when the invocation times out, in milliseconds since 1970-01-01T00:00:00Z
 * @param traceId the AWS X-Ray tracing header, null if there is none
 * @param event the event, as a stream from the connection
 */
record Invocation(
        String requestId,
        String functionArn,
        long deadline,
        @Nullable String traceId,
        InputStream event) {}
