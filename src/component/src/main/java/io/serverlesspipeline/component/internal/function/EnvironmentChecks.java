package io.serverlesspipeline.component.internal.function;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks the environment variables that a user adds. */
final class EnvironmentChecks {
    /** The reserved names in "Defined runtime environment variables" in the AWS Lambda Developer Guide. */
    private static final Set<String> RESERVED = Set.of(
            "_HANDLER",
            "_X_AMZN_TRACE_ID",
            "AWS_ACCESS_KEY",
            "AWS_ACCESS_KEY_ID",
            "AWS_DEFAULT_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_LAMBDA_MAX_CONCURRENCY",
            "AWS_LAMBDA_METADATA_API",
            "AWS_LAMBDA_METADATA_TOKEN",
            "AWS_LAMBDA_RUNTIME_API",
            "AWS_REGION",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "LAMBDA_RUNTIME_DIR",
            "LAMBDA_TASK_ROOT");

    private EnvironmentChecks() {}

    static Map<String, String> check(ArgumentChecks checks, String argument, Map<String, String> variables) {
        new TreeMap<>(variables).forEach((name, value) -> checkVariable(checks, argument, name, value));
        checks.throwIfInvalid();
        return variables;
    }

    private static void checkVariable(ArgumentChecks checks, String argument, String name, String value) {
        if (RESERVED.contains(name)) {
            checks.reject(argument, name, "remove it, because Lambda reserves this name and sets it itself");
        } else if (HandlerVariables.SET_BY_PIPELINE.contains(name)) {
            checks.reject(argument, name, "remove it, because the pipeline sets it itself");
        } else if (!name.matches("[A-Za-z][A-Za-z0-9_]+")) {
            checks.reject(
                    argument,
                    name,
                    "specify a name of at least 2 characters: a letter, then letters, digits, and underscores");
        } else if (HandlerVariables.resembles(name)) {
            HandlerVariables.check(checks, argument, name, value);
        }
    }
}
