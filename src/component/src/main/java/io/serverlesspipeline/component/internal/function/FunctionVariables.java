package io.serverlesspipeline.component.internal.function;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The function's environment variables: those that configure the handler, and those that the user adds.
 *
 * @param tableName the name of the table
 * @param files the file rules as JSON, empty if there are none
 * @param entities the entity mapping as JSON
 * @param readsVersions whether the handler reads the version that an event names
 * @param extensions the names of the JAR files with the user's own code, empty if there are none
 * @param workQueue the variables of a function with a work queue, empty if there is none
 */
public record FunctionVariables(
        Output<String> tableName,
        Optional<String> files,
        String entities,
        boolean readsVersions,
        Optional<String> extensions,
        Output<Map<String, String>> workQueue) {
    /** The quota for all names and values together, see "Lambda quotas" in the AWS Lambda Developer Guide. */
    private static final int MAX_BYTES = 4096;

    /** Returns the user's variables together with the handler's. */
    Output<Map<String, String>> addTo(Output<Map<String, String>> userVariables, String pipeline) {
        return Output.tuple(userVariables, tableName, workQueue)
                .applyValue(known -> merge(known.t1, known.t2, known.t3, pipeline));
    }

    /**
     * Returns the variables of a function with a work queue.
     *
     * @param url the URL of the queue
     * @param splitBytes the size above which the function splits an upload
     */
    public static Output<Map<String, String>> forWorkQueue(Output<String> url, long splitBytes) {
        return url.applyValue(known -> Map.of(
                HandlerVariables.WORK_QUEUE_URL, known, HandlerVariables.SPLIT_BYTES, Long.toString(splitBytes)));
    }

    private Map<String, String> merge(
            Map<String, String> userVariables,
            String knownTableName,
            Map<String, String> workQueueVariables,
            String pipeline) {
        Map<String, String> variables = new TreeMap<>(userVariables);
        variables.putAll(workQueueVariables);
        variables.put(HandlerVariables.TABLE_NAME, knownTableName);
        files.ifPresent(rules -> variables.put(HandlerVariables.FILES, rules));
        variables.put(HandlerVariables.ENTITIES, entities);
        if (readsVersions) {
            variables.put(HandlerVariables.READ_VERSION, "true");
        }
        extensions.ifPresent(names -> variables.put(HandlerVariables.EXTENSIONS, names));
        int bytes = variables.entrySet().stream()
                .mapToInt(variable -> bytes(variable.getKey()) + bytes(variable.getValue()))
                .sum();
        ArgumentChecks checks = ArgumentChecks.forPipeline(pipeline);
        checks.require(
                "environment",
                bytes + " bytes",
                size -> bytes <= MAX_BYTES,
                "reduce it, the file rules, or the entity mapping, which together can't exceed the " + MAX_BYTES
                        + " bytes that Lambda allows");
        checks.throwIfInvalid();
        return Map.copyOf(variables);
    }

    private static int bytes(String string) {
        return string.getBytes(StandardCharsets.UTF_8).length;
    }
}
