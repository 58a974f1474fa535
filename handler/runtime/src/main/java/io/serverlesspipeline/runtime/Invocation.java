package io.serverlesspipeline.runtime;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One event that the function is to handle.
 *
 * @param requestId identifies the invocation
 * @param functionArn the ARN by which the function was invoked, empty if the Runtime API gives none
 * @param deadline when the invocation times out, in milliseconds since 1970-01-01T00:00:00Z
 * @param traceId the header of AWS X-Ray, absent if there is none
 * @param event the event's bytes, which are still on their way
 */
record Invocation(
        String requestId,
        String functionArn,
        long deadline,
        @Nullable String traceId,
        InputStream event) {}
