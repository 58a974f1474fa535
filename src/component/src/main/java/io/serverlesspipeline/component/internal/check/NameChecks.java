package io.serverlesspipeline.component.internal.check;

import java.util.List;

/** Checks names and ARNs against the rules of the AWS services. */
public final class NameChecks {
    /** Prefixes that S3 reserves; see {@link #bucketName}. */
    public static final List<String> RESERVED_BUCKET_PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");

    private static final List<String> RESERVED_BUCKET_SUFFIXES =
            List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

    private NameChecks() {}

    /** Follows "General purpose bucket naming rules" in the Amazon S3 User Guide. */
    public static String bucketName(ArgumentChecks checks, String argument, String value) {
        checks.require(
                argument,
                value,
                name -> name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") && !name.contains(".."),
                "specify 3 to 63 lowercase letters, digits, hyphens, and single dots, as S3 requires");
        checks.require(
                argument,
                value,
                name -> !name.matches("[0-9]+(\\.[0-9]+){3}"),
                "specify a name that isn't formatted as an IP address, as S3 requires");
        RESERVED_BUCKET_PREFIXES.stream()
                .filter(value::startsWith)
                .forEach(prefix -> checks.reject(
                        argument, value, "specify a name that doesn't begin with " + prefix + ", which S3 reserves"));
        RESERVED_BUCKET_SUFFIXES.stream()
                .filter(value::endsWith)
                .forEach(suffix -> checks.reject(
                        argument, value, "specify a name that doesn't end with " + suffix + ", which S3 reserves"));
        checks.throwIfInvalid();
        return value;
    }

    /** Follows "Naming rules" in the Amazon DynamoDB Developer Guide. */
    public static String tableName(ArgumentChecks checks, String argument, String value) {
        return matching(
                checks,
                argument,
                value,
                "[A-Za-z0-9_.-]{3,255}",
                "specify 3 to 255 letters, digits, and . - _, as DynamoDB requires");
    }

    /** Rejects aliases, because a policy grants the use of a key only by the ARN of the key itself. */
    public static String keyArn(ArgumentChecks checks, String argument, String value) {
        return matching(
                checks,
                argument,
                value,
                "arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+",
                "specify the ARN of an AWS KMS key, which ends with :key/<ID>, not of an alias");
    }

    public static String policyArn(ArgumentChecks checks, String argument, String value) {
        return matching(
                checks,
                argument,
                value,
                "arn:[a-z-]+:iam::([0-9]{12}|aws):policy/[!-~]+",
                "specify the ARN of a managed policy");
    }

    public static String failureDestinationArn(ArgumentChecks checks, String argument, String value) {
        return matching(
                checks,
                argument,
                value,
                "arn:[a-z-]+:(sqs|sns):[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+",
                "specify the ARN of a standard Amazon SQS queue or Amazon SNS topic");
    }

    private static String matching(
            ArgumentChecks checks, String argument, String value, String pattern, String remedy) {
        checks.require(argument, value, name -> name.matches(pattern), remedy);
        checks.throwIfInvalid();
        return value;
    }
}
