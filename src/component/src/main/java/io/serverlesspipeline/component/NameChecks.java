package io.serverlesspipeline.component;

import java.util.Map;

/** The rules that the services have for names and ARNs. */
final class NameChecks {
    private NameChecks() {}

    /** Follows "General purpose bucket naming rules" in the Amazon S3 User Guide. */
    static String bucketName(ArgumentChecks checks, String argument, String value) {
        checks.check(
                argument,
                value,
                name -> name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
                        && !name.contains("..")
                        && !name.matches("[0-9]+(\\.[0-9]+){3}"),
                "give 3 to 63 lower-case letters, digits, hyphens and single dots, as S3 asks");
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

    /** Follows "Working with Lambda environment variables" in the AWS Lambda Developer Guide. */
    static Map<String, String> environment(ArgumentChecks checks, Map<String, String> variables) {
        for (String variable : variables.keySet()) {
            checks.check(
                    "environment",
                    variable,
                    name -> name.matches("[A-Za-z][A-Za-z0-9_]+")
                            && !FunctionEnvironment.SET_BY_THE_PIPELINE.contains(name)
                            && !name.startsWith("AWS_"),
                    "use letters, digits and underscores, and a name that neither begins with AWS_ nor is one of "
                            + FunctionEnvironment.SET_BY_THE_PIPELINE
                            + ", which the pipeline sets itself");
        }
        checks.finish();
        return variables;
    }

    private static String matching(
            ArgumentChecks checks, String argument, String value, String pattern, String remedy) {
        checks.check(argument, value, text -> text.matches(pattern), remedy);
        checks.finish();
        return value;
    }
}
