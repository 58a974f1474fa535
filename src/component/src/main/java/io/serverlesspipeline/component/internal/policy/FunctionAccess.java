package io.serverlesspipeline.component.internal.policy;

import io.serverlesspipeline.component.internal.entity.PartitionKeys;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the function's role needs access to.
 *
 * @param uploads the objects that the function reads
 * @param items the items that it puts
 * @param logGroupArn the ARN of its log group, without {@code :*}
 * @param events the queue or topic that it sends events to
 * @param tracing whether it sends traces to AWS X-Ray
 */
public record FunctionAccess(Uploads uploads, Items items, String logGroupArn, EventAccess events, boolean tracing) {
    public FunctionAccess {
        ResourceArn.requireSingleResource("log group", logGroupArn);
    }

    /** Returns the ID of the account that the pipeline is in. */
    String account() {
        return ResourceArn.account("log group", logGroupArn);
    }

    /**
     * Returns the sorted patterns of all partition keys that the function puts, or empty if it may put any key.
     *
     * @param keyPrefixes the prefixes of the objects' keys; empty for all objects
     */
    Optional<List<String>> leadingKeys(List<String> keyPrefixes) {
        return items.entityKeys()
                .map(entities -> Stream.concat(
                                entities.stream(),
                                Uploads.patterns(PartitionKeys.OBJECT_PREFIX + uploads.bucketName(), keyPrefixes))
                        .sorted()
                        .toList());
    }

    /**
     * The objects that the function reads.
     *
     * @param bucketArn the ARN of the bucket that receives the uploads
     * @param keyPrefixes the prefixes of the keys that the function reads; empty for all keys
     * @param readsVersions whether the function reads the version that the event names instead of the current object
     */
    public record Uploads(String bucketArn, List<String> keyPrefixes, boolean readsVersions) {
        public Uploads {
            keyPrefixes = List.copyOf(keyPrefixes);
            ResourceArn.requireSingleResource("bucket", bucketArn);
        }

        private String bucketName() {
            return bucketArn.substring(bucketArn.lastIndexOf(':') + 1);
        }

        /** Returns the ARN patterns of the objects, one for each prefix. */
        List<String> resources() {
            return patterns(bucketArn, keyPrefixes).toList();
        }

        private static Stream<String> patterns(String bucket, List<String> keyPrefixes) {
            return (keyPrefixes.isEmpty() ? List.of("") : keyPrefixes)
                    .stream().map(prefix -> bucket + "/" + prefix + "*");
        }
    }

    /**
     * The items that the function puts.
     *
     * @param tableArn the ARN of the table
     * @param entityKeys the patterns of the entities' partition keys, or empty if entities may have any key
     * @param previousKeyArn the ARN of the key that still encrypts the table, if it isn't the one that is configured
     */
    public record Items(String tableArn, Optional<List<String>> entityKeys, Optional<String> previousKeyArn) {
        public Items {
            ResourceArn.requireSingleResource("table", tableArn);
            previousKeyArn.ifPresent(arn -> ResourceArn.requireSingleResource("table's key", arn));
        }
    }
}
