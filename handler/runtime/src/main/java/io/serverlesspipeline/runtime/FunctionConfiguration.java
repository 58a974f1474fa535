package io.serverlesspipeline.runtime;

import java.util.Map;

/**
 * The function's configuration from Lambda's environment variables; empty or 0 if not set.
 *
 * <p>Follows "Using Lambda environment variables" in the AWS Lambda Developer Guide.
 *
 * @param memorySize the function's memory in MB
 */
record FunctionConfiguration(String name, String version, String logGroup, String logStream, int memorySize) {
    static FunctionConfiguration of(Map<String, String> variables) {
        return new FunctionConfiguration(
                variables.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", ""),
                variables.getOrDefault("AWS_LAMBDA_FUNCTION_VERSION", ""),
                variables.getOrDefault("AWS_LAMBDA_LOG_GROUP_NAME", ""),
                variables.getOrDefault("AWS_LAMBDA_LOG_STREAM_NAME", ""),
                Integer.parseInt(variables.getOrDefault("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "0")));
    }
}
