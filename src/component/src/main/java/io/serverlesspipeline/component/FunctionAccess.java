package io.serverlesspipeline.component;

import java.util.List;
import java.util.Optional;

/**
 * What the function's role must be able to reach, and nothing else.
 *
 * @param uploads what the function reads
 * @param items what it puts
 * @param logGroupArn its own log group, without {@code :*}
 * @param failures where events go that could not be processed
 * @param tracing whether it sends traces to AWS X-Ray
 * @param inVpc whether it is connected to a VPC
 */
record FunctionAccess(
        Uploads uploads, Items items, String logGroupArn, Failures failures, boolean tracing, boolean inVpc) {
    FunctionAccess {
        requireArn("log group", logGroupArn);
    }

    /**
     * The objects that the function reads.
     *
     * @param bucketArn the bucket that uploads arrive in
     * @param keyPrefixes the beginnings of the keys that are read, empty for all
     * @param readsVersions whether the function reads the version that the event names instead of the current object
     * @param keyArn the customer's key that encrypts the objects, if one does
     */
    record Uploads(String bucketArn, List<String> keyPrefixes, boolean readsVersions, Optional<String> keyArn) {
        Uploads {
            keyPrefixes = List.copyOf(keyPrefixes);
            requireArn("bucket", bucketArn);
            keyArn.ifPresent(arn -> requireArn("bucket's key", arn));
        }
    }

    /**
     * The items that the function puts.
     *
     * @param tableArn the table
     * @param leadingKeys the patterns of the partition keys that are put, empty for any
     * @param keyArn the customer's key that encrypts the table, if one does
     */
    record Items(String tableArn, Optional<List<String>> leadingKeys, Optional<String> keyArn) {
        Items {
            requireArn("table", tableArn);
            keyArn.ifPresent(arn -> requireArn("table's key", arn));
        }
    }

    /**
     * The queue or topic that events go to when they cannot be processed.
     *
     * @param destinationArn the queue or topic
     * @param keyArn the customer's key that encrypts it, if one does
     */
    record Failures(String destinationArn, Optional<String> keyArn) {
        Failures {
            requireArn("failure destination", destinationArn);
            keyArn.ifPresent(arn -> requireArn("failure destination's key", arn));
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
