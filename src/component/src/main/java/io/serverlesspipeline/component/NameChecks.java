package io.serverlesspipeline.component;

import java.util.List;

/** The rules that the services have for names and ARNs. */
final class NameChecks {
    /** The beginnings that no bucket's name may have; see {@link #bucketName}. */
    static final List<String> RESERVED_BEGINNINGS = List.of("xn--", "sthree-", "amzn-s3-demo-");

    private static final List<String> RESERVED_ENDS = List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

    private NameChecks() {}

    /** Follows "General purpose bucket naming rules" in the Amazon S3 User Guide. */
    static String bucketName(ArgumentChecks checks, String argument, String value) {
        checks.check(
                argument,
                value,
                name -> name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") && !name.contains(".."),
                "give 3 to 63 lower-case letters, digits, hyphens and single dots, as S3 asks");
        checks.check(
                argument,
                value,
                name -> !name.matches("[0-9]+(\\.[0-9]+){3}"),
                "give a name that isn't formatted as an IP address, as S3 asks");
        RESERVED_BEGINNINGS.stream()
                .filter(value::startsWith)
                .forEach(beginning -> checks.refuse(
                        argument, value, "begin it with something other than " + beginning + ", which S3 reserves"));
        RESERVED_ENDS.stream()
                .filter(value::endsWith)
                .forEach(end -> checks.refuse(
                        argument, value, "end it with something other than " + end + ", which S3 reserves"));
        checks.finish();
        return value;
    }

    /** Follows "Naming rules" in the Amazon DynamoDB Developer Guide. */
    static String tableName(ArgumentChecks checks, String argument, String value) {
        return matching(
                checks,
                argument,
                value,
                "[A-Za-z0-9_.-]{3,255}",
                "give 3 to 255 letters, digits and . - _, as DynamoDB asks");
    }

    /** An alias will not do: a policy grants the use of a key only by the ARN of the key itself. */
    static String keyArn(ArgumentChecks checks, String argument, String value) {
        return matching(
                checks,
                argument,
                value,
                "arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+",
                "give the ARN of an AWS KMS key, which ends in :key/ and its ID, not an alias");
    }

    static String policyArn(ArgumentChecks checks, String argument, String value) {
        return matching(
                checks,
                argument,
                value,
                "arn:[a-z-]+:iam::([0-9]{12}|aws):policy/[!-~]+",
                "give the ARN of a managed policy");
    }

    static String failureDestinationArn(ArgumentChecks checks, String argument, String value) {
        return matching(
                checks,
                argument,
                value,
                "arn:[a-z-]+:(sqs|sns):[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+",
                "give the ARN of a standard Amazon SQS queue or Amazon SNS topic");
    }

    private static String matching(
            ArgumentChecks checks, String argument, String value, String pattern, String remedy) {
        checks.check(argument, value, text -> text.matches(pattern), remedy);
        checks.finish();
        return value;
    }
}
