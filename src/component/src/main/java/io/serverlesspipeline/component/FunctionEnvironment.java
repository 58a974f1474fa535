package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The function's environment variables: what the pipeline tells its handler, and what the user adds. */
final class FunctionEnvironment {
    static final String TABLE_NAME = "PIPELINE_TABLE_NAME";
    static final String ENTITIES = "PIPELINE_ENTITIES";
    static final String READ_VERSION = "PIPELINE_READ_VERSION";

    static final List<String> SET_BY_THE_PIPELINE = List.of(TABLE_NAME, ENTITIES, READ_VERSION);

    /** All names and values together, see "Lambda quotas" in the AWS Lambda Developer Guide. */
    private static final int MOST_BYTES = 4096;

    private FunctionEnvironment() {}

    static Output<Map<String, String>> of(PipelineSettings settings, ItemTable table) {
        return Output.tuple(settings.function().environment(), table.name())
                .applyValue(known -> merge(settings, known.t1, known.t2));
    }

    private static Map<String, String> merge(PipelineSettings settings, Map<String, String> added, String tableName) {
        Map<String, String> variables = new TreeMap<>(added);
        variables.put(TABLE_NAME, tableName);
        variables.put(ENTITIES, settings.entities().toJson());
        if (settings.bucket().readsVersions()) {
            variables.put(READ_VERSION, "true");
        }
        int bytes = variables.entrySet().stream()
                .mapToInt(variable -> bytes(variable.getKey()) + bytes(variable.getValue()))
                .sum();
        ArgumentChecks checks = ArgumentChecks.ofPipeline(settings.name());
        checks.check(
                "environment",
                bytes + " bytes",
                size -> bytes <= MOST_BYTES,
                "keep it and the entity mapping together within the " + MOST_BYTES + " bytes that Lambda allows");
        checks.finish();
        return Map.copyOf(variables);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
