package io.serverlesspipeline.component;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A resource that a program registered with Pulumi mocks. It contains only the inputs that were known. */
record RecordedResource(String type, String name, String provider, Map<String, Object> inputs) {
    String string(String input) {
        return (String) Objects.requireNonNull(inputs.get(input), input);
    }

    @SuppressWarnings("unchecked") // Pulumi hands objects over as maps with string keys.
    List<Map<String, Object>> maps(String input) {
        return (List<Map<String, Object>>) Objects.requireNonNull(inputs.get(input), input);
    }

    @SuppressWarnings("unchecked") // Pulumi hands objects over as maps with string keys.
    Map<String, Object> map(String input) {
        return (Map<String, Object>) Objects.requireNonNull(inputs.get(input), input);
    }
}
