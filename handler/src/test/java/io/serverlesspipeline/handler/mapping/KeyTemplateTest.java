package io.serverlesspipeline.handler.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.testing.Uploads;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeyTemplateTest {
    private static final UploadValues UPLOAD = UploadValues.of(Uploads.of("in/tenant/a#1.json"), "in/tenant/");

    private static String expand(String template, Map<String, AttributeValue> fields) throws RejectedRecordException {
        return KeyTemplate.parse(template).expand(fields, UPLOAD, RecordPlace.of(12));
    }

    @ParameterizedTest
    @CsvSource({
        "PROFILE, PROFILE",
        "{a}, x",
        "USER#{a}, USER#x",
        "{a}#{b}, x#7",
        "{a}#{a}, x#x",
        "A#{a}#B-{b}-#C, A#x#B-7-#C",
    })
    void replacesPlaceholdersWithFields(String template, String key) throws RejectedRecordException {
        assertThat(expand(template, Map.of("a", AttributeValue.fromS("x"), "b", AttributeValue.fromN("7"))))
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"a#b, a%23b", "a%23b, a%2523b", "%, %25", "##, %23%23", "a{b}c, a{b}c", "é, é", "' ', ' '"})
    void escapesSeparators(String value, String escaped) throws RejectedRecordException {
        assertThat(expand("USER#{a}", Map.of("a", AttributeValue.fromS(value)))).isEqualTo("USER#" + escaped);
    }

    @Test
    void givesDifferentKeysToDifferentValues() throws RejectedRecordException {
        KeyTemplate template = KeyTemplate.parse("{a}#{b}");
        Random random = new Random(1);
        Map<String, List<String>> keys = new HashMap<>();
        for (int attempt = 0; attempt < 20_000; attempt++) {
            List<String> values = List.of(randomText(random), randomText(random));
            String key = template.expand(
                    Map.of("a", AttributeValue.fromS(values.get(0)), "b", AttributeValue.fromS(values.get(1))),
                    UPLOAD,
                    RecordPlace.of(12));
            assertThat(keys.computeIfAbsent(key, unknown -> values)).isEqualTo(values);
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(5); length > 0; length--) {
            text.append("#%23 5".charAt(random.nextInt(6)));
        }
        return text.toString();
    }

    @Test
    void convertsBooleansToStrings() throws RejectedRecordException {
        assertThat(expand("{a}", Map.of("a", AttributeValue.fromBool(true)))).isEqualTo("true");
    }

    @Test
    void rejectsListsAndMaps_andNamesTheField() {
        assertThatThrownBy(() -> expand("X#{a}", Map.of("a", AttributeValue.fromL(List.of()))))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessageContaining("field a ");
        assertThatThrownBy(() -> expand("X#{a}", Map.of("a", AttributeValue.fromM(Map.of()))))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessageContaining("field a ");
    }

    @Test
    void namesTheFirstFieldThatIsMissing() {
        KeyTemplate template = KeyTemplate.parse("{a}#{b}");
        AttributeValue some = AttributeValue.fromS("x");

        assertThat(template.missingValue(Map.of("a", some, "b", some), UPLOAD)).isNull();
        assertThat(template.missingValue(Map.of("b", some), UPLOAD)).isEqualTo("a");
        assertThat(template.missingValue(Map.of("a", some), UPLOAD)).isEqualTo("b");
        assertThat(template.missingValue(Map.of("a", some, "b", AttributeValue.fromS("")), UPLOAD))
                .isEqualTo("b");
        assertThat(template.missingValue(Map.of("a", some, "b", AttributeValue.fromNul(true)), UPLOAD))
                .isEqualTo("b");
        assertThat(template.missingValue(Map.of("a", some, "b", AttributeValue.fromBool(false)), UPLOAD))
                .isNull();
        assertThat(KeyTemplate.parse("PROFILE").missingValue(Map.of(), UPLOAD)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "{/user/id}, u1",
        "USER#{/user/id}#{/tags/1}, USER#u1#y",
        "{/a~1b}, slash",
        "{/user}, rejected",
        "{$bucket}, uploads",
        "{$key}, in/tenant/a%231.json",
        "{$prefix}, in/tenant/",
        "{$record}, 0000000012",
        "{$eventTime}, 2026-03-01T12:00:01.000Z",
        "{$prefix}#{$record}, in/tenant/#0000000012",
    })
    void replacesPointersAndUploadValues(String template, String key) {
        Map<String, AttributeValue> fields = Map.of(
                "user", AttributeValue.fromM(Map.of("id", AttributeValue.fromS("u1"))),
                "tags", AttributeValue.fromL(List.of(AttributeValue.fromS("x"), AttributeValue.fromS("y"))),
                "a/b", AttributeValue.fromS("slash"));
        String expanded;
        try {
            expanded = expand(template, fields);
        } catch (RejectedRecordException e) {
            expanded = "rejected";
        }

        assertThat(expanded).isEqualTo(key);
    }

    @Test
    void missesAPrefix_whereTheFileRuleHasNone() {
        UploadValues upload = UploadValues.of(Uploads.of("a.json"), "");

        assertThat(KeyTemplate.parse("{$prefix}").missingValue(Map.of(), upload))
                .isEqualTo("$prefix");
        assertThat(KeyTemplate.parse("{/a/b}").missingValue(Map.of(), upload)).isEqualTo("/a/b");
    }

    @Test
    void namesTheUploadValues_whenAPlaceholderIsUnknown() {
        assertThatThrownBy(() -> KeyTemplate.parse("{$size}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("has an unknown placeholder {$size}; the values of the upload are {$bucket}, {$key},"
                        + " {$prefix}, {$record} and {$eventTime}");
    }

    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "{, has an opening brace without a closing one",
        "{{a}, has an opening brace without a closing one",
        "a{b, has an opening brace without a closing one",
        "{a{b}}, has an opening brace without a closing one",
        "}, has a closing brace without an opening one",
        "{a}}, has a closing brace without an opening one",
        "a}b{c}, has a closing brace without an opening one",
        "{}, has a placeholder without a field name",
        "{a}{b}, has two placeholders without a # between them",
        "{a}-{b}, has two placeholders without a # between them",
        "{a}#{b}-{c}, has two placeholders without a # between them",
    })
    void rejectsMalformedTemplates(String template, String message) {
        assertThatThrownBy(() -> KeyTemplate.parse(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a}#-{b}", "{a}-#{b}", "{a}-#-{b}", "#{a}", "{a}#"})
    void acceptsPlaceholdersWithASeparatorBetween(String template) throws RejectedRecordException {
        AttributeValue some = AttributeValue.fromS("x");
        assertThat(expand(template, Map.of("a", some, "b", some)))
                .isEqualTo(template.replace("{a}", "x").replace("{b}", "x"));
    }
}
