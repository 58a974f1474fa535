package io.serverlesspipeline.component;

import java.util.List;
import java.util.Optional;

/**
 * What the function's role must be able to reach, and nothing else.
 *
 * @param bucketArn the bucket that uploads arrive in
 * @param keyPrefix the beginning of the keys that are read, empty for all
 * @param readsVersions whether the function reads the version that the event names instead of the current object
 * @param tableArn the table that items are put into
 * @param leadingKeys the patterns of the partition keys that are put, empty for any
 * @param logGroupArn the function's own log group, without {@code :*}
 * @param failureQueueArn the queue that events go to when they cannot be processed
 * @param tracing whether the function sends traces to AWS X-Ray
 */
record FunctionAccess(
        String bucketArn,
        String keyPrefix,
        boolean readsVersions,
        String tableArn,
        Optional<List<String>> leadingKeys,
        String logGroupArn,
        String failureQueueArn,
        boolean tracing) {
    FunctionAccess {
        requireArn("bucket", bucketArn);
        requireArn("table", tableArn);
        requireArn("log group", logGroupArn);
        requireArn("failure queue", failureQueueArn);
    }

    /** An ARN that is unknown or not one would become a policy that grants nothing, or more than was meant. */
    static void requireArn(String what, String arn) {
        if (!arn.matches("arn:[^:*?]+:[^:*?]+:[^:*?]*:[^:*?]*:[^*?]+")) {
            throw new IllegalStateException("The ARN of the " + what + " is \"" + arn
                    + "\", which names no single resource; check that the provider returns one.");
        }
    }
}
