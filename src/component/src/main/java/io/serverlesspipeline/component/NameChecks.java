package io.serverlesspipeline.component;

import java.util.Map;

/**
 * Checks names against the rules of the services that they are for. A plain value is checked when it is set; a value
 * that is an output, as soon as it is known.
 */
final class NameChecks {
    private NameChecks() {}

    /** Follows "General purpose bucket naming rules" in the Amazon S3 User Guide. */
    static String bucketName(ArgumentChecks checks, String value) {
        checks.check(
                "bucketName",
                value,
                name -> name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
                        && !name.contains("..")
                        && !name.matches("[0-9]+(\\.[0-9]+){3}"),
                "give 3 to 63 lower-case letters, digits, hyphens and single dots, as S3 asks");
        checks.finish();
        return value;
    }

    /** Follows "Naming rules" in the Amazon DynamoDB Developer Guide. */
    static String tableName(ArgumentChecks checks, String value) {
        checks.check(
                "tableName",
                value,
                name -> name.matches("[A-Za-z0-9_.-]{3,255}"),
                "give 3 to 255 letters, digits and . - _, as DynamoDB asks");
        checks.finish();
        return value;
    }

    /** Follows "Working with Lambda environment variables" in the AWS Lambda Developer Guide. */
    static Map<String, String> environment(ArgumentChecks checks, Map<String, String> variables) {
        for (String variable : variables.keySet()) {
            checks.check(
                    "environment",
                    variable,
                    name -> name.matches("[A-Za-z][A-Za-z0-9_]+")
                            && !name.startsWith("PIPELINE_")
                            && !name.startsWith("AWS_"),
                    "use letters, digits and underscores, and a name that does not begin with PIPELINE_ or AWS_");
        }
        checks.finish();
        return variables;
    }
}
