package io.serverlesspipeline.component;

import java.util.List;
import java.util.Optional;

/**
 * What the function's role must be able to reach, and nothing else.
 *
 * @param uploads what the function reads
 * @param items what it puts
 * @param logGroupArn its own log group, without {@code :*}
 * @param failureDestinationArn the queue or topic that events go to when they cannot be processed
 * @param tracing whether it sends traces to AWS X-Ray
 */
record FunctionAccess(Uploads uploads, Items items, String logGroupArn, String failureDestinationArn, boolean tracing) {
    FunctionAccess {
        requireArn("log group", logGroupArn);
        requireArn("failure destination", failureDestinationArn);
    }

    /**
     * The objects that the function reads.
     *
     * @param bucketArn the bucket that uploads arrive in
     * @param keyPrefixes the beginnings of the keys that are read, empty for all
     * @param readsVersions whether the function reads the version that the event names instead of the current object
     */
    record Uploads(String bucketArn, List<String> keyPrefixes, boolean readsVersions) {
        Uploads {
            keyPrefixes = List.copyOf(keyPrefixes);
            requireArn("bucket", bucketArn);
        }
    }

    /**
     * The items that the function puts.
     *
     * @param tableArn the table
     * @param leadingKeys the patterns of the partition keys that are put, empty for any
     * @param formerKeyArn the customer's key that still encrypts the table, if it is not the one that is asked for
     */
    record Items(String tableArn, Optional<List<String>> leadingKeys, Optional<String> formerKeyArn) {
        Items {
            requireArn("table", tableArn);
            formerKeyArn.ifPresent(arn -> requireArn("table's key", arn));
        }
    }

    /** An ARN that is unknown or not one would become a policy that grants nothing, or more than was meant. */
    static void requireArn(String what, String arn) {
        if (!arn.matches("arn:[^:*?]+:[^:*?]+:[^:*?]*:[^:*?]*:[^*?]+")) {
            throw new IllegalStateException("The ARN of the " + what + " is \"" + arn
                    + "\", which names no single resource; check that the provider returns one.");
        }
    }
}
