package io.serverlesspipeline.provider;

import static io.serverlesspipeline.provider.PropertyValues.list;
import static io.serverlesspipeline.provider.PropertyValues.number;
import static io.serverlesspipeline.provider.PropertyValues.object;
import static io.serverlesspipeline.provider.PropertyValues.string;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Value;
import io.serverlesspipeline.component.CorsRuleArgs;
import io.serverlesspipeline.component.FileRuleArgs;
import io.serverlesspipeline.component.LifecycleTransitionArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.TableIndexArgs;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The schema's enumerations have the values that the component takes, which it tells whoever gives another one. */
final class ClosedListTest {
    private static final Value OTHER = string("other");

    @Test
    void hasWhatTheComponentTakes() throws IOException {
        Map<String, Value> inputs = new HashMap<>();
        for (String argument : Objects.requireNonNull(ClosedList.ALL.get(ServerlessPipelineArgs.class))
                .keySet()) {
            inputs.put(argument, OTHER);
        }
        inputs.put("events", list(OTHER));
        inputs.put("logRetentionDays", number(2));
        Value transition = object(Map.of("days", number(1), "storageClass", OTHER));
        inputs.put("lifecycleRules", list(object(Map.of("transitions", list(transition)))));
        inputs.put(
                "corsRules", list(object(Map.of("allowedOrigins", list(string("*")), "allowedMethods", list(OTHER)))));
        inputs.put(
                "indexes",
                list(object(Map.of(
                        "name",
                        string("byTotal"),
                        "partitionKey",
                        string("status"),
                        "partitionKeyType",
                        OTHER,
                        "sortKey",
                        string("total"),
                        "sortKeyType",
                        OTHER,
                        "projection",
                        OTHER))));
        inputs.put(
                "files",
                list(object(
                        Map.of("format", OTHER, "compression", OTHER, "shortRows", OTHER, "decimalSeparator", OTHER))));
        Map<Class<?>, String> places = Map.of(
                ServerlessPipelineArgs.class, "",
                LifecycleTransitionArgs.class, "lifecycleRules[0].transitions[0].",
                CorsRuleArgs.class, "corsRules[0].",
                FileRuleArgs.class, "files[0].",
                TableIndexArgs.class, "indexes[0].");

        String refusal = refusal(inputs);

        ClosedList.ALL.forEach((arguments, lists) -> lists.forEach((argument, values) -> {
            String element = List.of("events", "allowedMethods").contains(argument) ? "[0]" : "";
            String given = argument.equals("logRetentionDays") ? "2" : "other";
            assertThat(refusal)
                    .contains("argument " + places.get(arguments) + argument + element + " is \"" + given
                            + "\": specify one of " + values.values() + ".");
        }));
    }

    private static String refusal(Map<String, Value> inputs) throws IOException {
        try (FakeEngine engine = FakeEngine.start(true)) {
            return Objects.requireNonNull(engine.refusal(inputs).getDescription());
        }
    }
}
