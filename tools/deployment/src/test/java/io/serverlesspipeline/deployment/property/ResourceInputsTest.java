package io.serverlesspipeline.deployment.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceInputsTest {

    @Test
    void returnsTypedValues() {
        ResourceInputs inputs = ResourceInputs.of(Map.of(
                "text",
                "a",
                "number",
                1.5,
                "integer",
                3.0,
                "flag",
                true,
                "texts",
                List.of("b", "c"),
                "textMap",
                Map.of("k", "v"),
                "block",
                Map.of("inner", "d"),
                "blocks",
                List.of(Map.of("inner", "e"), Map.of("inner", "f"))));

        assertThat(inputs.string("text")).isEqualTo("a");
        assertThat(inputs.number("number")).isEqualTo(1.5);
        assertThat(inputs.integer("integer")).isEqualTo(3);
        assertThat(inputs.bool("flag")).isTrue();
        assertThat(inputs.strings("texts")).containsExactly("b", "c");
        assertThat(inputs.stringMap("textMap")).containsExactly(Map.entry("k", "v"));
        assertThat(inputs.requiredBlock("block").string("inner")).isEqualTo("d");
        assertThat(inputs.blocks("blocks"))
                .extracting(block -> block.string("inner"))
                .containsExactly("e", "f");
    }

    @Test
    void returnsNullOrEmpty_whenAnInputIsNotSet() {
        ResourceInputs inputs = ResourceInputs.of(Map.of());

        assertThat(inputs.string("a")).isNull();
        assertThat(inputs.integer("a")).isNull();
        assertThat(inputs.bool("a")).isNull();
        assertThat(inputs.isTrue("a")).isFalse();
        assertThat(inputs.strings("a")).isEmpty();
        assertThat(inputs.stringMap("a")).isEmpty();
        assertThat(inputs.block("a")).isNull();
        assertThat(inputs.blocks("a")).isEmpty();
        assertThat(inputs.archive("a")).isNull();
    }

    @Test
    void returnsAJsonStringUnchanged_andConvertsAStructureToJson() {
        ResourceInputs inputs =
                ResourceInputs.of(Map.of("text", "{ }", "structure", Map.of("Statement", List.of(Map.of("Sid", "A")))));

        assertThat(inputs.requiredJson("text")).isEqualTo("{ }");
        assertThat(inputs.requiredJson("structure")).isEqualTo("{\"Statement\":[{\"Sid\":\"A\"}]}");
    }

    @Test
    void reportsThePathOfAMissingInput() {
        ResourceInputs inputs = ResourceInputs.of(Map.of("rule", Map.of("nested", Map.of())));

        assertThatThrownBy(() ->
                        inputs.requiredBlock("rule").requiredBlock("nested").requiredString("days"))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("the property rule.nested.days is missing");
    }

    @Test
    void fails_whenAValueHasTheWrongType() {
        ResourceInputs inputs = ResourceInputs.of(Map.of("a", List.of("x")));

        assertThatThrownBy(() -> inputs.string("a"))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("the property a must be a string, not [x]");
    }

    @Test
    void fails_whenANumberIsNotAnInteger() {
        ResourceInputs inputs = ResourceInputs.of(Map.of("days", 1.5, "large", 1e12));

        assertThatThrownBy(() -> inputs.integer("days"))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("the property days must be an integer, not 1.5");
        assertThatThrownBy(() -> inputs.integer("large")).isInstanceOf(InvalidPropertyException.class);
    }

    @Test
    void fails_whenAListElementHasNoValue() {
        ResourceInputs inputs = ResourceInputs.of(Map.of("layers", Arrays.asList("a", null)));

        assertThatThrownBy(() -> inputs.strings("layers"))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("the property layers has an element without a value");
    }
}
