package io.serverlesspipeline.benchmark.function;

import java.util.HashMap;
import java.util.Map;

/**
 * The environment variables of a function, as listed in "Defined runtime environment variables" in the AWS Lambda
 * Developer Guide.
 */
final class LambdaEnvironment {
    /** The function's memory size in megabytes, which is the component's default. */
    static final int MEMORY_MEGABYTES = 512;

    private static final String ENTITIES = """
            [{"type":"user","pk":"USER#{userId}","sk":"PROFILE",
              "gsi1pk":"EMAIL#{email}","gsi1sk":"USER#{userId}"},
             {"type":"order","pk":"USER#{userId}","sk":"ORDER#{orderId}",
              "gsi1pk":"ORDER#{status}","gsi1sk":"{createdAt}"}]
            """;

    private LambdaEnvironment() {}

    /** Returns a function's complete environment, which doesn't include this machine's variables. */
    static Map<String, String> of(Candidate candidate, String runtimeApi, Map<String, String> services) {
        Map<String, String> variables = new HashMap<>();
        variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        variables.put("LANG", "C.UTF-8");
        variables.put("TZ", ":UTC");
        variables.put("LAMBDA_TASK_ROOT", candidate.taskRoot().toString());
        variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        variables.put("AWS_LAMBDA_FUNCTION_NAME", "benchmark");
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(MEMORY_MEGABYTES));
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/benchmark");
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "2026/03/01/[$LATEST]benchmark");
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        variables.put("AWS_REGION", "us-east-1");
        variables.put("AWS_DEFAULT_REGION", "us-east-1");
        variables.put("AWS_ACCESS_KEY_ID", "testing");
        variables.put("AWS_SECRET_ACCESS_KEY", "testing");
        variables.put("AWS_SESSION_TOKEN", "testing");
        variables.put("PIPELINE_ENTITIES", ENTITIES);
        variables.putAll(services);
        variables.putAll(candidate.variables());
        return variables;
    }
}
