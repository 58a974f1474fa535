package io.serverlesspipeline.audit.denied;

import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;

/** The Amazon S3 calls that must be denied. */
final class DeniedBucketCalls {
    private static final String PUBLIC_POLICY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
                    + "\"Action\":\"s3:*\",\"Resource\":\"*\"}]}";

    private final String bucket;
    private final String key;
    private final String version;

    private DeniedBucketCalls(DeployedPipeline own) {
        bucket = own.names().bucketName();
        key = own.pipeline().keyPrefix() + "boundary/";
        version = put(own, key);
    }

    static List<DeniedCall> of(DeployedPipeline own, DeployedPipeline other) {
        DeniedBucketCalls calls = new DeniedBucketCalls(own);
        List<DeniedCall> all = new ArrayList<>(calls.readCalls(own, other));
        all.addAll(calls.listCalls());
        all.addAll(calls.writeCalls());
        all.addAll(calls.administrationCalls());
        return all;
    }

    private List<DeniedCall> readCalls(DeployedPipeline own, DeployedPipeline other) {
        String otherKey = other.pipeline().keyPrefix() + "boundary-of-others/";
        String otherVersion = put(other, otherKey);
        List<DeniedCall> calls = new ArrayList<>();
        calls.add(readCall("read another pipeline's object", other.names().bucketName(), otherKey, ""));
        if (own.pipeline().readsVersions()) {
            calls.add(readCall("read an object without a version ID", bucket, key, ""));
        } else if (!otherVersion.isEmpty()) {
            calls.add(readCall(
                    "read a version of another pipeline's object", other.names().bucketName(), otherKey, otherVersion));
        }
        if (!own.pipeline().keyPrefix().isEmpty()) {
            String outside = "outside/";
            calls.add(readCall("read an object outside the prefix", bucket, outside, put(own, outside)));
        }
        DeniedCall plain = readCall("read an upload without TLS", bucket, key, version);
        calls.add(new DeniedCall(plain.title(), plain.action(), false, plain.call()));
        calls.add(new DeniedCall(
                "read an object's access control list",
                "s3:GetObjectAcl",
                role -> role.s3().getObjectAcl(request -> request.bucket(bucket).key(key))));
        calls.add(new DeniedCall(
                "read an object's tags",
                "s3:GetObjectTagging",
                role -> role.s3()
                        .getObjectTagging(request -> request.bucket(bucket).key(key))));
        return calls;
    }

    private List<DeniedCall> listCalls() {
        return List.of(
                new DeniedCall(
                        "list the bucket",
                        "s3:ListBucket",
                        role -> role.s3().listObjectsV2(request -> request.bucket(bucket))),
                new DeniedCall(
                        "list the versions in the bucket",
                        "s3:ListBucketVersions",
                        role -> role.s3().listObjectVersions(request -> request.bucket(bucket))),
                new DeniedCall(
                        "check whether the bucket exists",
                        "s3:ListBucket",
                        role -> role.s3().headBucket(request -> request.bucket(bucket))),
                new DeniedCall(
                        "list the buckets",
                        "s3:ListAllMyBuckets",
                        role -> role.s3().listBuckets()));
    }

    private List<DeniedCall> writeCalls() {
        return List.of(
                new DeniedCall(
                        "put an object",
                        "s3:PutObject",
                        role -> role.s3()
                                .putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString("x"))),
                new DeniedCall(
                        "copy an object",
                        "s3:PutObject",
                        role -> role.s3()
                                .copyObject(request -> request.sourceBucket(bucket)
                                        .sourceKey(key)
                                        .destinationBucket(bucket)
                                        .destinationKey(key + ".copy"))),
                new DeniedCall(
                        "start a multipart upload",
                        "s3:PutObject",
                        role -> role.s3()
                                .createMultipartUpload(
                                        request -> request.bucket(bucket).key(key))),
                new DeniedCall(
                        "delete an object",
                        "s3:DeleteObject",
                        role -> role.s3()
                                .deleteObject(request -> request.bucket(bucket).key(key))));
    }

    private List<DeniedCall> administrationCalls() {
        return List.of(
                new DeniedCall(
                        "read the bucket's policy",
                        "s3:GetBucketPolicy",
                        role -> role.s3().getBucketPolicy(request -> request.bucket(bucket))),
                new DeniedCall(
                        "make the bucket public",
                        "s3:PutBucketPolicy",
                        role -> role.s3()
                                .putBucketPolicy(
                                        request -> request.bucket(bucket).policy(PUBLIC_POLICY))),
                new DeniedCall(
                        "delete the bucket's policy",
                        "s3:DeleteBucketPolicy",
                        role -> role.s3().deleteBucketPolicy(request -> request.bucket(bucket))),
                new DeniedCall(
                        "remove the notifications",
                        "s3:PutBucketNotification",
                        role -> role.s3()
                                .putBucketNotificationConfiguration(
                                        request -> request.bucket(bucket).notificationConfiguration(none -> {}))),
                new DeniedCall(
                        "create a bucket",
                        "s3:CreateBucket",
                        role -> role.s3().createBucket(request -> request.bucket(bucket + "-more"))),
                new DeniedCall(
                        "delete the bucket",
                        "s3:DeleteBucket",
                        role -> role.s3().deleteBucket(request -> request.bucket(bucket))));
    }

    private static DeniedCall readCall(String title, String bucket, String key, String version) {
        return new DeniedCall(
                title,
                version.isEmpty() ? "s3:GetObject" : "s3:GetObjectVersion",
                role -> role.s3().getObjectAsBytes(request -> {
                    request.bucket(bucket).key(key);
                    if (!version.isEmpty()) {
                        request.versionId(version);
                    }
                }));
    }

    /**
     * Puts an object to read, and returns its version ID, or an empty string if it has none. Its key looks like a
     * folder, so the function ignores it.
     */
    private static String put(DeployedPipeline pipeline, String key) {
        String version = pipeline.root()
                .s3()
                .putObject(
                        request -> request.bucket(pipeline.names().bucketName()).key(key), RequestBody.empty())
                .versionId();
        return version == null ? "" : version;
    }
}
