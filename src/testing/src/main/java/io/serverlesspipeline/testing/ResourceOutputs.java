package io.serverlesspipeline.testing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the AWS provider would return for a resource. */
final class ResourceOutputs {
    private final Arns arns;

    ResourceOutputs(Arns arns) {
        this.arns = arns;
    }

    String region() {
        return arns.region();
    }

    /**
     * Returns the ID and the outputs of a resource.
     *
     * @param type its type, such as {@code aws:sqs/queue:Queue}
     * @param name its name in the program
     * @param knownId its ID if the program reads or imports it, otherwise an empty string
     */
    Answer of(String type, String name, String knownId, Map<String, Object> inputs) {
        Map<String, Object> state = new HashMap<>(inputs);
        String physicalName = knownId.isEmpty() ? physicalName(name, inputs) : Arns.nameIn(knownId);
        String id = new KnownOutputs(arns, physicalName, state)
                .addTo(type)
                .orElseGet(() -> addToOther(type, name, physicalName, state));
        return new Answer(knownId.isEmpty() ? id : knownId, state);
    }

    /** Adds the outputs that most resource types have, and returns the ID. */
    private String addToOther(String type, String name, String physicalName, Map<String, Object> state) {
        String[] parts = type.split("[:/]", -1);
        state.putIfAbsent("name", physicalName);
        if (type.startsWith("aws:") && parts.length > 2) {
            state.putIfAbsent("arn", arns.regional(parts[1], parts[2].toLowerCase(Locale.ROOT) + "/" + physicalName));
        }
        return name + "-id";
    }

    /** Returns the given name, or one as AWS or Pulumi would generate it. */
    private static String physicalName(String name, Map<String, Object> inputs) {
        for (String input : new String[] {"name", "bucket"}) {
            if (inputs.get(input) instanceof String given && !given.isEmpty()) {
                return given;
            }
            if (inputs.get(input + "Prefix") instanceof String prefix && !prefix.isEmpty()) {
                return prefix + "1a2b3c4";
            }
        }
        return name + "-1a2b3c4";
    }

    /**
     * The answer to a registration.
     *
     * @param id the resource's ID
     * @param state its inputs and outputs
     */
    record Answer(String id, Map<String, Object> state) {}
}
