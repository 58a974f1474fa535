package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.serverlesspipeline.component.internal.binding.ArgumentBinder;
import io.serverlesspipeline.component.internal.binding.Binding;
import io.serverlesspipeline.testing.ProgramRun;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All inputs of the resources that a pipeline registers.
 *
 * @param byPlace the inputs by resource and path
 */
record RegisteredInputs(Map<String, String> byPlace) {
    /** Several tests use the same arguments. */
    private static final Map<Map<String, Object>, Optional<RegisteredInputs>> KNOWN = new HashMap<>();

    /** Returns the inputs that arguments register, or nothing if the arguments are invalid. */
    static Optional<RegisteredInputs> of(ArgumentTree arguments) {
        return KNOWN.computeIfAbsent(arguments.values(), values -> {
            Binding binding = ArgumentBinder.bind(values, path -> Optional.empty());
            assertThat(binding.problems()).isEmpty();
            return binding.refusals("uploads").isEmpty()
                    ? Optional.of(of(ProgramRun.up(context -> new ServerlessPipeline("uploads", binding.arguments()))))
                    : Optional.empty();
        });
    }

    /** Leaves out the component itself, whose inputs are the given arguments. */
    private static RegisteredInputs of(ProgramRun run) {
        Map<String, String> inputs = new LinkedHashMap<>();
        String resource = "";
        for (String line : ProgramGraph.write(run).lines().toList()) {
            String[] input = line.split(" = ", 2);
            if (input.length == 1) {
                resource = line + " ";
            } else if (input[1].startsWith("[{")) {
                addJson(inputs, resource + input[0], input[1]);
            } else if (input[1].startsWith("{\"")) {
                addValue(inputs, resource + input[0], JsonParser.parseString(input[1]));
            } else {
                inputs.put(resource + input[0], input[1]);
            }
        }
        inputs.keySet().removeIf(place -> place.contains(ServerlessPipeline.TYPE));
        return new RegisteredInputs(inputs);
    }

    /** Adds each field of a list of objects, such as the entity mapping. */
    private static void addJson(Map<String, String> inputs, String place, String json) {
        int index = 0;
        for (var element : JsonParser.parseString(json).getAsJsonArray()) {
            String parent = place + "[" + index++ + "].";
            element.getAsJsonObject().asMap().forEach((field, value) -> addValue(inputs, parent + field, value));
        }
    }

    private static void addValue(Map<String, String> inputs, String place, JsonElement value) {
        if (value.isJsonObject()) {
            value.getAsJsonObject().asMap().forEach((field, nested) -> addValue(inputs, place + "." + field, nested));
        } else if (value.isJsonArray()) {
            for (int index = 0; index < value.getAsJsonArray().size(); index++) {
                addValue(
                        inputs,
                        place + "[" + index + "]",
                        value.getAsJsonArray().get(index));
            }
        } else {
            inputs.put(place, value.getAsString());
        }
    }

    /** Returns each input that differs with other arguments. */
    List<Change> changedBy(RegisteredInputs others) {
        TreeSet<String> places = new TreeSet<>(byPlace.keySet());
        places.addAll(others.byPlace.keySet());
        return places.stream()
                .map(place -> new Change(place, byPlace.get(place), others.byPlace.get(place)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    /** An input before and after a change. A missing input is null. */
    record Change(
            String place, @Nullable String before, @Nullable String after) {}
}
