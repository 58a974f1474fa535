package io.serverlesspipeline.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.deployment.configuration.StackConfiguration;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Builds the environment variables that give a program its engine's address and its configuration. */
final class ProgramEnvironment {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProgramEnvironment() {}

    /**
     * Returns the environment variables for a program's process.
     *
     * @param inherited the variables of this process; those that configure Pulumi, AWS or tracing are removed
     */
    static Map<String, String> of(
            Map<String, String> inherited,
            StackConfiguration configuration,
            Path projectDirectory,
            String engineAddress,
            boolean preview) {
        Map<String, String> environment = new TreeMap<>(inherited);
        environment
                .keySet()
                .removeIf(name -> name.startsWith("PULUMI_") || name.startsWith("AWS_") || name.equals("TRACEPARENT"));
        environment.put("PULUMI_MONITOR", engineAddress);
        environment.put("PULUMI_ENGINE", engineAddress);
        environment.put("PULUMI_ORGANIZATION", "organization");
        environment.put("PULUMI_PROJECT", configuration.project());
        environment.put("PULUMI_STACK", configuration.stack());
        environment.put("PULUMI_ROOT_DIRECTORY", projectDirectory.toString());
        environment.put("PULUMI_DRY_RUN", Boolean.toString(preview));
        environment.put("PULUMI_PARALLEL", "1");
        environment.put("PULUMI_CONFIG", json(configuration.values()));
        environment.put("PULUMI_CONFIG_SECRET_KEYS", json(configuration.secretKeys()));
        return environment;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings can always be written as JSON", e);
        }
    }
}
