package io.serverlesspipeline.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds buckets that don't block public access. */
final class PublicBuckets {
    private static final Set<String> BUCKETS = Set.of("aws:s3/bucketV2:BucketV2", "aws:s3/bucket:Bucket");

    private static final Set<String> ACLS =
            Set.of("aws:s3/bucketAclV2:BucketAclV2", "aws:s3/bucketAcl:BucketAcl", "aws:s3/bucketObject:BucketObject");

    private static final Set<String> PUBLIC_ACLS = Set.of("public-read", "public-read-write", "authenticated-read");

    private static final List<String> SETTINGS =
            List.of("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets");

    private PublicBuckets() {}

    /** Returns a line for each problem. */
    static List<String> findings(List<RecordedResource> resources) {
        List<String> findings = new ArrayList<>();
        List<RecordedResource> blocks = resources.stream()
                .filter(resource -> resource.type().equals("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"))
                .toList();
        for (RecordedResource resource : resources) {
            boolean isBucket = BUCKETS.contains(resource.type());
            if (isBucket && blocks.stream().noneMatch(block -> isOf(block, resource))) {
                findings.add(resource + ": expected a BucketPublicAccessBlock with " + SETTINGS
                        + " set to true, but the program has none for this bucket");
            }
            Object acl = resource.inputs().get("acl");
            if ((isBucket || ACLS.contains(resource.type())) && acl instanceof String && PUBLIC_ACLS.contains(acl)) {
                findings.add("input acl of " + resource + ": expected private, but it is " + acl);
            }
        }
        for (RecordedResource block : blocks) {
            SETTINGS.stream()
                    .filter(setting -> !Boolean.TRUE.equals(block.inputs().get(setting)))
                    .map(setting -> "input " + setting + " of " + block + ": expected true, but it "
                            + (block.inputs().containsKey(setting) ? "is false" : "isn't set"))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static boolean isOf(RecordedResource block, RecordedResource bucket) {
        Object reference = block.inputs().get("bucket");
        return Objects.equals(reference, bucket.id())
                || Objects.equals(reference, bucket.outputs().get("bucket"));
    }
}
