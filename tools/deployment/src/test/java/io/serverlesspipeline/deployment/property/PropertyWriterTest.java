package io.serverlesspipeline.deployment.property;

import static io.serverlesspipeline.deployment.property.WireValues.flag;
import static io.serverlesspipeline.deployment.property.WireValues.list;
import static io.serverlesspipeline.deployment.property.WireValues.map;
import static io.serverlesspipeline.deployment.property.WireValues.number;
import static io.serverlesspipeline.deployment.property.WireValues.secret;
import static io.serverlesspipeline.deployment.property.WireValues.string;
import static io.serverlesspipeline.deployment.property.WireValues.struct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertyWriterTest {

    @Test
    void addsComputedOutputsToTheInputs() {
        assertThat(PropertyWriter.outputs(
                        struct(Map.of("name", string("a"), "size", number(1))),
                        Map.of("name", "b", "arn", "arn:x"),
                        List.of()))
                .isEqualTo(struct(Map.of("name", string("b"), "size", number(1), "arn", string("arn:x"))));
    }

    @Test
    void keepsAnOutputSecret_whenItsInputContainsASecret() {
        assertThat(PropertyWriter.outputs(
                        struct(Map.of(
                                "policy",
                                list(map(Map.of("inner", secret(string("s"))))),
                                "plain",
                                secret(string("p")))),
                        Map.of("policy", "s"),
                        List.of()))
                .isEqualTo(struct(Map.of("policy", secret(string("s")), "plain", secret(string("p")))));
    }

    @Test
    void marksTheRequestedOutputsAsSecret() {
        assertThat(PropertyWriter.outputs(
                        struct(Map.of("a", string("x"), "b", secret(string("y")))),
                        Map.of(),
                        List.of("a", "b", "missing")))
                .isEqualTo(struct(Map.of("a", secret(string("x")), "b", secret(string("y")))));
    }

    @Test
    void writesEveryTypeOfValue() {
        assertThat(PropertyWriter.struct(
                        Map.of("flag", true, "number", 3, "list", List.of("a"), "map", Map.of("k", 1.5))))
                .isEqualTo(struct(Map.of(
                        "flag", flag(true),
                        "number", number(3),
                        "list", list(string("a")),
                        "map", map(Map.of("k", number(1.5))))));
    }

    @Test
    void rejectsUnsupportedTypes() {
        assertThatThrownBy(() -> PropertyWriter.struct(Map.of("a", new Object())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
