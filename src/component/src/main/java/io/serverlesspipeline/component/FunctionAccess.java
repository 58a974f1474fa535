package io.serverlesspipeline.component;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    /** An ARN without the characters that are patterns or variables in a policy. */
    private static final Pattern ARN =
            Pattern.compile("arn:[^:*?$\\s]+:[^:*?$\\s]+:[^:*?$\\s]*:[^:*?$\\s]*:[^*?$\\s]+");

    FunctionAccess {
        requireArn("log group", logGroupArn);
        requireArn("failure destination", failureDestinationArn);
    }

    /** Returns the account that the pipeline is in. */
    String account() {
        return account("log group", logGroupArn);
    }

    /**
     * Returns the patterns of all partition keys that the function puts, sorted, or empty if it may put any.
     *
     * @param keyPrefixes the beginnings of the keys of the objects, empty for all
     */
    Optional<List<String>> leadingKeys(List<String> keyPrefixes) {
        return items.entityKeys()
                .map(entities -> Stream.concat(
                                entities.stream(),
                                Uploads.patterns(EntityMapping.OBJECT_ITEMS + uploads.bucketName(), keyPrefixes))
                        .sorted()
                        .toList());
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

        private String bucketName() {
            return bucketArn.substring(bucketArn.lastIndexOf(':') + 1);
        }

        /** Returns one pattern for each prefix, or one for all keys if there is none. */
        static Stream<String> patterns(String bucket, List<String> keyPrefixes) {
            return (keyPrefixes.isEmpty() ? List.of("") : keyPrefixes)
                    .stream().map(prefix -> bucket + "/" + prefix + "*");
        }
    }

    /**
     * The items that the function puts.
     *
     * @param tableArn the table
     * @param entityKeys the patterns of the entities' partition keys, empty if they may be any
     * @param formerKeyArn the customer's key that still encrypts the table, if it is not the one that is asked for
     */
    record Items(String tableArn, Optional<List<String>> entityKeys, Optional<String> formerKeyArn) {
        Items {
            requireArn("table", tableArn);
            formerKeyArn.ifPresent(arn -> requireArn("table's key", arn));
        }
    }

    /** Returns the account of a resource. */
    static String account(String what, String arn) {
        requireArn(what, arn);
        String account = arn.split(":", -1)[4];
        if (!account.matches("[0-9]{12}")) {
            throw new IllegalStateException("The ARN of the " + what + " is \"" + arn
                    + "\", which names no account; check that the provider returns one.");
        }
        return account;
    }

    /** An ARN that is unknown or not one would become a policy that grants nothing, or more than was meant. */
    static void requireArn(String what, String arn) {
        if (!ARN.matcher(arn).matches()) {
            throw new IllegalStateException("The ARN of the " + what + " is \"" + arn
                    + "\", which names no single resource; check that the provider returns one.");
        }
    }
}
