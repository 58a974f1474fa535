package io.serverlesspipeline.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.entity.EntitySettings;
import io.serverlesspipeline.component.internal.file.FileSettings;
import io.serverlesspipeline.handler.file.FileRule;
import io.serverlesspipeline.handler.file.FileRulesReader;
import io.serverlesspipeline.handler.log.UploadLog;
import io.serverlesspipeline.handler.mapping.EntityMappingReader;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.UploadResult;
import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RecordedResource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the handler supports everything that the component accepts and passes to the function. */
final class HandlerContractTest {
    @Test
    void handlerReadsTheDefaultMapping() {
        assertHandlerReads(ServerlessPipelineArgs.builder());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEVICE#{deviceId}|STATE|",
                "{tenant}#{id}|{a b}#x#{ü}|{expiresAt}",
                "SETTINGS|{name}|P30D",
                "DAY#{day}|{id}|PT12H",
                "DAY#{day}|{id}|P1DT2H3M4S",
                "DAY#{day}|{id}|P999999999DT999999999H999999999M999999999S",
            })
    void handlerReadsEveryRuleThatTheComponentAccepts(String pk, String sk, String ttl) {
        List<EntityRuleArgs> rules = List.of(
                EntityRuleArgs.builder().type("any").pk(pk).sk(sk).ttl(ttl).build());

        assertHandlerReads(ServerlessPipelineArgs.builder().entities(rules));
    }

    static Stream<FileRuleArgs> rules() {
        return Stream.of(
                FileRuleArgs.builder().build(),
                FileRuleArgs.builder()
                        .keyPrefix("exports/")
                        .keySuffix(".txt")
                        .format("csv")
                        .compression("zip")
                        .charset("windows-1252")
                        .delimiter("\t")
                        .quote("'")
                        .columns(List.of("id", "Größe <m>"))
                        .shortRows("pad")
                        .nullValues(List.of("NULL", "\\N", ""))
                        .fieldTypes(Map.of("Größe <m>", "number", "id", "string"))
                        .decimalSeparator(",")
                        .type("user")
                        .build(),
                FileRuleArgs.builder()
                        .format("ndjson")
                        .compression("zstd")
                        .records("/a~1b/0/Records")
                        .typeField("/detail/type")
                        .build(),
                FileRuleArgs.builder().format("opaque").compression("none").build(),
                FileRuleArgs.builder().records("/").typeField("kind").build(),
                FileRuleArgs.builder()
                        .fieldTypes(Map.of("a", "boolean", "b", "json"))
                        .shortRows("reject")
                        .decimalSeparator(".")
                        .compression("gzip")
                        .build());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void handlerReadsEveryFileRule_thatTheComponentAccepts(FileRuleArgs rule) {
        ArgumentChecks checks = ArgumentChecks.forPipeline("uploads");
        String json = FileSettings.of(
                        ServerlessPipelineArgs.builder().files(List.of(rule)).build(), Set.of("user"), checks)
                .toJson()
                .orElseThrow();

        checks.throwIfInvalid();
        FileRule read = FileRulesReader.read(new JsonFactory(), json).of("exports/a.txt");
        assertThat(read.csv().columns()).isEqualTo(rule.columns().orElseGet(List::of));
        assertThat(read.csv().nullValues())
                .containsExactlyInAnyOrderElementsOf(rule.nullValues().orElseGet(List::of));
        assertThat(read.csv().fieldTypes())
                .containsOnlyKeys(rule.fieldTypes().orElseGet(Map::of).keySet());
        assertThat(read.records() == null ? "" : read.records().toString())
                .isEqualTo(rule.records().orElse(""));
        assertThat(read.typeField().expression()).isEqualTo(rule.typeField().orElse("type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{$key}", "{$prefix}#x", "TENANT#{$prefix}", "{/a~1b/0}#{$bucket}#{$record}#{$eventTime}"})
    void handlerReadsTemplates_withValuesOfTheUpload(String template) {
        assertHandlerReads(ServerlessPipelineArgs.builder()
                .files(List.of(FileRuleArgs.builder().keyPrefix("a/").build()))
                .entities(List.of(EntityRuleArgs.builder()
                        .type("any")
                        .pk(template)
                        .sk("STATE")
                        .build())));
    }

    @Test
    void alarmsMonitorMetricsThatTheHandlerLogs() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new UploadLog(new JsonFactory(), new PrintStream(output, true, UTF_8), Clock.systemUTC())
                .completed(
                        new UploadResult(
                                new Upload("b", "k", null, null, 1, Sequencer.of("01"), Instant.EPOCH),
                                null,
                                UploadResult.Outcome.PARTIAL,
                                Progress.NONE,
                                new Progress(9, 1, 3, 0),
                                0,
                                null),
                        new UploadLog.Invocation("uploads-function-1a2b3c4", "request"),
                        1);
        JsonObject line = JsonParser.parseString(output.toString(UTF_8)).getAsJsonObject();
        JsonObject metrics = line.getAsJsonObject("_aws")
                .getAsJsonArray("CloudWatchMetrics")
                .get(0)
                .getAsJsonObject();
        String namespace = metrics.get("Namespace").getAsString();
        List<RecordedResource> alarms = ProgramRun.up(context -> new ServerlessPipeline(
                        "uploads",
                        ServerlessPipelineArgs.builder()
                                .alarms(AlarmArgs.builder()
                                        .topicArns("arn:aws:sns:eu-central-1:123456789012:alarms")
                                        .build())
                                .build()))
                .resources("aws:cloudwatch/metricAlarm:MetricAlarm");

        assertThat(alarms.stream().filter(alarm -> alarm.string("namespace").equals(namespace)))
                .hasSize(2)
                .allSatisfy(alarm -> {
                    String metric = alarm.string("metricName");
                    assertThat(metrics.getAsJsonArray("Metrics").asList())
                            .anyMatch(each -> each.getAsJsonObject()
                                    .get("Name")
                                    .getAsString()
                                    .equals(metric));
                    assertThat(line.get(metric).getAsInt()).isPositive();
                    assertThat(alarm.map("dimensions"))
                            .isEqualTo(Map.of(
                                    metrics.getAsJsonArray("Dimensions")
                                            .get(0)
                                            .getAsJsonArray()
                                            .get(0)
                                            .getAsString(),
                                    line.get("functionName").getAsString()));
                });
    }

    private static void assertHandlerReads(ServerlessPipelineArgs.Builder args) {
        ArgumentChecks checks = ArgumentChecks.forPipeline("uploads");
        String json = EntitySettings.of(args.build(), checks).toJson();

        checks.throwIfInvalid();
        assertThatCode(() -> EntityMappingReader.read(new JsonFactory(), json)).doesNotThrowAnyException();
    }
}
