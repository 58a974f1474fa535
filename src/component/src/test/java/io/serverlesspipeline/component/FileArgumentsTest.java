package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonParser;
import io.serverlesspipeline.testing.ProgramRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pipeline says to file rules, and to templates that use an upload's values. */
final class FileArgumentsTest {
    static Stream<Arguments> wrongRules() {
        return Stream.of(
                arguments(
                        rule().keyPrefix("x".repeat(1025)),
                        "argument files[0].keyPrefix is \"" + "x".repeat(1025)
                                + "\": specify at most 1024 bytes, because no key is longer."),
                arguments(
                        rule().keySuffix("ü".repeat(513)),
                        "argument files[0].keySuffix is \"" + "ü".repeat(513)
                                + "\": specify at most 1024 bytes, because no key is longer."),
                arguments(
                        rule().format("xml"),
                        "argument files[0].format is \"xml\": specify one of [json, ndjson, csv, opaque]."),
                arguments(
                        rule().compression("bzip2"),
                        "argument files[0].compression is \"bzip2\": specify one of [gzip, zstd, zip, none]."),
                arguments(
                        rule().charset("cp-none"),
                        "argument files[0].charset is \"cp-none\": specify the name of a charset, such as windows-1252."),
                arguments(
                        rule().charset("no charset"), "argument files[0].charset is \"no charset\": specify the name"),
                arguments(
                        rule().records("Records"),
                        "argument files[0].records is \"Records\": specify a JSON Pointer, such as /Records."),
                arguments(rule().records(""), "argument files[0].records is \"\": specify a JSON Pointer"),
                arguments(rule().records("/a~2"), "argument files[0].records is \"/a~2\": specify a JSON Pointer"),
                arguments(
                        rule().delimiter("||"),
                        "argument files[0].delimiter is \"||\": specify one ASCII character other than a line break."),
                arguments(rule().delimiter(""), "argument files[0].delimiter is \"\": specify one ASCII character"),
                arguments(rule().delimiter("\n"), "argument files[0].delimiter is \"\n\": specify one ASCII character"),
                arguments(rule().quote("»"), "argument files[0].quote is \"»\": specify one ASCII character"),
                arguments(
                        rule().columns(List.of("a", "b", "a")),
                        "argument files[0].columns[2] is \"a\": specify a different name for each column."),
                arguments(
                        rule().columns(List.of("")), "argument files[0].columns[0] is \"\": specify a different name"),
                arguments(
                        rule().shortRows("drop"),
                        "argument files[0].shortRows is \"drop\": specify one of [reject, pad]."),
                arguments(
                        rule().fieldTypes(Map.of("total", "decimal")),
                        "argument files[0].fieldTypes.total is \"decimal\": specify one of [number, boolean, string, json]."),
                arguments(
                        rule().columns(List.of("id")).fieldTypes(Map.of("total", "number")),
                        "argument files[0].fieldTypes.total is \"number\": specify the name of one of the columns."),
                arguments(
                        rule().decimalSeparator(";"),
                        "argument files[0].decimalSeparator is \";\": specify one of [., ,]."),
                arguments(
                        rule().type("contact"),
                        "argument files[0].type is \"contact\": specify the type of one of the entities."),
                arguments(
                        rule().typeField("/a~"),
                        "argument files[0].typeField is \"/a~\": specify a field's name, or a JSON Pointer such as"
                                + " /detail/type."),
                arguments(rule().typeField(""), "argument files[0].typeField is \"\": specify a field's name"));
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                arguments(
                        rule().records("/Records").columns(List.of("id")),
                        "argument files[0].records conflicts with the fields for CSV: remove it, or set the format json or"
                                + " ndjson and remove the fields for CSV."),
                arguments(
                        rule().records("/Records").format("csv"),
                        "argument files[0].records conflicts with the format: remove it, or set the format json or ndjson"),
                arguments(
                        rule().format("json").delimiter(";"),
                        "argument files[0].format conflicts with the fields for CSV: set csv, or remove the fields for"
                                + " CSV."),
                arguments(
                        rule().type("user").typeField("kind"),
                        "argument files[0].typeField conflicts with type: remove one of the two, because type is the same"
                                + " for all records."),
                arguments(
                        rule().delimiter("'").quote("'"),
                        "argument files[0].quote is the delimiter: specify another character."));
    }

    @ParameterizedTest
    @MethodSource({"wrongRules", "contradictions"})
    void refusesTheRule_andSaysWhatToDo(FileRuleArgs.Builder rule, String message) {
        Refusal.assertOf(args(rule), message);
    }

    static Stream<Arguments> hiddenRules() {
        return Stream.of(
                arguments(rule(), rule().keyPrefix("crm/")),
                arguments(rule().keyPrefix("crm/"), rule().keyPrefix("crm/")),
                arguments(rule().keySuffix(".csv"), rule().keyPrefix("crm/").keySuffix(".old.csv")));
    }

    @ParameterizedTest
    @MethodSource("hiddenRules")
    void refusesARule_thatAnEarlierOneHides(FileRuleArgs.Builder earlier, FileRuleArgs.Builder hidden) {
        Refusal.assertOf(
                args(earlier, hidden),
                "argument files[1] never applies: put it before files[0], which matches all its keys and applies first, or"
                        + " remove it.");
    }

    @Test
    void acceptsASpecialRule_beforeAGeneralOne() {
        assertThat(problems(args(rule().keyPrefix("crm/"), rule().keySuffix(".csv"), rule())))
                .isEmpty();
    }

    @Test
    void saysThatTheEnvironmentIsFull_whenTheRulesDoNotFit() {
        FileRuleArgs.Builder[] rules = IntStream.range(0, 60)
                .mapToObj(number -> rule().keyPrefix("a-department-with-a-long-name/" + number + "/")
                        .format("csv")
                        .delimiter(";"))
                .toArray(FileRuleArgs.Builder[]::new);

        Refusal.assertOf(
                args(rules),
                "reduce it, the file rules, or the entity mapping, which together can't exceed the 4096 bytes that Lambda"
                        + " allows.");
    }

    @Test
    void writesTheRulesToTheEnvironment_withoutTheFieldsThatAreNotSet() {
        assertThat(variables(args(rule().keyPrefix("crm/").columns(List.of("id", "total"))))
                        .get("PIPELINE_FILES"))
                .isEqualTo("[{\"keyPrefix\":\"crm/\",\"columns\":[\"id\",\"total\"]}]");
    }

    @Test
    void keepsSpecialCharacters() {
        String variable = String.valueOf(variables(args(rule().delimiter("\t")
                        .quote("'")
                        .nullValues(List.of("\\N", ""))
                        .fieldTypes(Map.of("Größe <m>", "number"))))
                .get("PIPELINE_FILES"));

        assertThat(JsonParser.parseString(variable))
                .isEqualTo(JsonParser.parseString("[{\"delimiter\":\"\\t\",\"quote\":\"'\","
                        + "\"nullValues\":[\"\\\\N\",\"\"],\"fieldTypes\":{\"Größe <m>\":\"number\"}}]"));
    }

    @Test
    void setsNoVariable_withoutRules() {
        assertThat(variables(args())).doesNotContainKey("PIPELINE_FILES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{$key}", "{$prefix}#x", "TENANT#{$prefix}", "{$bucket}#{$record}", "A#{/user/id}#{$eventTime}"})
    void acceptsTemplates_withValuesOfTheUpload(String template) {
        assertThat(problems(args(rule().keyPrefix("crm/")).entities(entity(template))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{$x}", "{$}", "A#{$keys}", "{id}#{$Prefix}"})
    void refusesATemplate_withAnUnknownValue(String template) {
        Refusal.assertOf(
                args().entities(entity(template)),
                "argument entities[0].pk is \"" + template
                        + "\": specify a field, or one of the upload's values {$bucket},"
                        + " {$key}, {$prefix}, {$record} and {$eventTime}.");
    }

    @Test
    void refusesThePrefix_whileNoFileRuleHasOne() {
        Refusal.assertOf(
                args(rule().keySuffix(".csv")).entities(entity("TENANT#{$prefix}")),
                "argument entities[0].pk is \"TENANT#{$prefix}\": set keyPrefix in one of the files, because {$prefix} is"
                        + " the key prefix of the file rule that applies.");
    }

    @Test
    void refusesAValueOfTheUpload_asExpiryTime() {
        EntityRuleArgs rule = EntityRuleArgs.builder()
                .type("a")
                .pk("A#{id}")
                .sk("B")
                .ttl("{$eventTime}")
                .build();

        Refusal.assertOf(
                args().entities(List.of(rule)),
                "argument entities[0].ttl is \"{$eventTime}\": specify a field, such as {expiresAt}, or a duration");
    }

    private static List<EntityRuleArgs> entity(String template) {
        return List.of(EntityRuleArgs.builder().type("a").pk(template).sk("B").build());
    }

    private static Map<String, Object> variables(ServerlessPipelineArgs.Builder args) {
        ProgramRun run = ProgramRun.up(context -> new ServerlessPipeline("uploads", args.build()));
        Map<?, ?> variables = Objects.requireNonNull((Map<?, ?>)
                run.resource("aws:lambda/function:Function").map("environment").get("variables"));
        Map<String, Object> copy = new HashMap<>();
        variables.forEach((name, value) -> copy.put((String) name, value));
        return copy;
    }

    private static List<String> problems(ServerlessPipelineArgs.Builder args) {
        return args.build().problems("uploads", Set.of());
    }

    private static ServerlessPipelineArgs.Builder args(FileRuleArgs.Builder... rules) {
        return ServerlessPipelineArgs.builder()
                .files(Stream.of(rules).map(FileRuleArgs.Builder::build).toList());
    }

    private static FileRuleArgs.Builder rule() {
        return FileRuleArgs.builder();
    }
}
