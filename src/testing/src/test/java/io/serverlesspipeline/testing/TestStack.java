package io.serverlesspipeline.testing;

import com.pulumi.Context;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.core.Output;

/** A program with a private bucket, and a role that may read it. */
final class TestStack {
    static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";

    private static final String ASSUMED_BY_LAMBDA = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
              "Principal": {"Service": "lambda.amazonaws.com"}}]}""";

    private TestStack() {}

    static void deploy(Context context) {
        BucketV2 bucket = bucket();
        new BucketPublicAccessBlock("block", blockOf(bucket).build());
        Role role = role();
        rolePolicy("policy", role, bucket.arn().applyValue(arn -> read(arn + "/*")));
        context.export("bucketName", bucket.bucket());
    }

    static BucketV2 bucket() {
        return new BucketV2("bucket");
    }

    static BucketPublicAccessBlockArgs.Builder blockOf(BucketV2 bucket) {
        return BucketPublicAccessBlockArgs.builder()
                .bucket(bucket.id())
                .blockPublicAcls(true)
                .blockPublicPolicy(true)
                .ignorePublicAcls(true)
                .restrictPublicBuckets(true);
    }

    static Role role() {
        return new Role(
                "role", RoleArgs.builder().assumeRolePolicy(ASSUMED_BY_LAMBDA).build());
    }

    static void rolePolicy(String name, Role role, Output<String> document) {
        new RolePolicy(
                name, RolePolicyArgs.builder().role(role.id()).policy(document).build());
    }

    static String read(String resource) {
        return allow("ReadUpload", "\"s3:GetObject\"", resource);
    }

    /** Returns a document with one statement. */
    static String allow(String sid, String actions, String resource) {
        return """
                {"Version": "2012-10-17", "Statement": {"Sid": "%s", "Effect": "Allow", "Action": %s, "Resource": "%s",
                  "Condition": {"StringEquals": {"s3:ResourceAccount": "123456789012"}}}}""".formatted(sid, actions, resource);
    }
}
