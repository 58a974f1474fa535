package io.serverlesspipeline.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.serverlesspipeline.handler.item.AttributeNames;
import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.log.UploadLog;
import io.serverlesspipeline.handler.mapping.EntityMappingReader;
import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.UploadResult;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.settings.SettingsException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the component accepts and hands to the function, the function understands. */
final class HandlerContractTest {
    @Test
    void handlerReadsTheDefaultMapping() {
        assertHandlerReads(DefaultEntityMapping.rules());
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
    void handlerReadsEveryRule_thatTheComponentAccepts(String pk, String sk, String ttl) {
        List<EntityRuleArgs> rules = List.of(
                EntityRuleArgs.builder().type("any").pk(pk).sk(sk).ttl(ttl).build());
        ArgumentChecks checks = ArgumentChecks.ofPipeline("uploads");
        EntityRuleChecks.check(rules, checks);
        checks.finish();

        assertHandlerReads(rules);
    }

    @Test
    void handlerReadsTheVariables() {
        assertThatCode(() -> Settings.from(Map.of(
                        FunctionEnvironment.TABLE_NAME, "items",
                        FunctionEnvironment.ENTITIES, "[]",
                        FunctionEnvironment.READ_VERSION, "true")))
                .doesNotThrowAnyException();
    }

    @Test
    void knowsEveryVariableThatTheHandlerReads() {
        assertThat(FunctionEnvironment.SET_BY_THE_PIPELINE).isSubsetOf(variablesOfTheHandler());
        assertThat(variablesOfTheHandler().stream()
                        .filter(name -> name.startsWith(HandlerVariables.PREFIX))
                        .filter(name -> !FunctionEnvironment.SET_BY_THE_PIPELINE.contains(name)))
                .isSubsetOf(HandlerVariables.ranges().keySet());
    }

    static Stream<String> limitsOfTheHandler() {
        return HandlerVariables.ranges().keySet().stream().filter(variablesOfTheHandler()::contains);
    }

    @ParameterizedTest
    @MethodSource("limitsOfTheHandler")
    void acceptsAValueOfALimit_ifAndOnlyIfTheHandlerStartsWithIt(String variable) {
        HandlerVariables.Range range =
                Objects.requireNonNull(HandlerVariables.ranges().get(variable));
        for (String value : List.of(
                "",
                "1.5",
                "many",
                "0x10",
                " " + range.least() + " ",
                "+" + range.greatest(),
                String.valueOf(range.least() - 1),
                String.valueOf(range.least()),
                String.valueOf(range.greatest()),
                String.valueOf(range.greatest() + 1L),
                "99999999999")) {
            assertThat(isAccepted(() -> EnvironmentChecks.check(
                            ArgumentChecks.ofPipeline("uploads"), "environment", Map.of(variable, value))))
                    .as(variable + " = \"" + value + "\"")
                    .isEqualTo(isAccepted(() -> Settings.from(Map.of(
                            FunctionEnvironment.TABLE_NAME,
                            "items",
                            FunctionEnvironment.ENTITIES,
                            "[]",
                            variable,
                            value))));
        }
    }

    private static boolean isAccepted(Runnable check) {
        try {
            check.run();
            return true;
        } catch (InvalidArgumentException | SettingsException exception) {
            return false;
        }
    }

    private static Set<String> variablesOfTheHandler() {
        Set<String> names = new HashSet<>();
        Settings.from(
                new HashMap<>(Map.of(FunctionEnvironment.TABLE_NAME, "items", FunctionEnvironment.ENTITIES, "[]")) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public @Nullable String get(@Nullable Object name) {
                        names.add((String) Objects.requireNonNull(name));
                        return super.get(name);
                    }

                    @Override
                    public @Nullable String getOrDefault(@Nullable Object name, @Nullable String defaultValue) {
                        names.add((String) Objects.requireNonNull(name));
                        return super.getOrDefault(name, defaultValue);
                    }
                });
        return names;
    }

    @Test
    void alarmsWatchMetricsThatTheHandlerLogs() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new UploadLog(new JsonFactory(), new PrintStream(output, true, UTF_8), Clock.systemUTC())
                .completed(
                        new UploadResult(
                                new Upload("b", "k", null, null, 1, Sequencer.of("01"), Instant.EPOCH),
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
        List<RecordedResource> alarms = MockedRun.of(
                        false,
                        context -> new ServerlessPipeline(
                                "uploads",
                                ServerlessPipelineArgs.builder()
                                        .alarms(AlarmArgs.builder()
                                                .topicArns("arn:aws:sns:eu-central-1:123456789012:alarms")
                                                .build())
                                        .build()))
                .all("aws:cloudwatch/metricAlarm:MetricAlarm");

        assertThat(alarms.stream().filter(alarm -> alarm.text("namespace").equals(namespace)))
                .hasSize(2)
                .allSatisfy(alarm -> {
                    String metric = alarm.text("metricName");
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

    @Test
    void knowsEveryAttributeThatTheHandlerGives() throws IllegalAccessException {
        Set<Object> names = new HashSet<>();
        for (Field field : AttributeNames.class.getFields()) {
            if (field.getType().equals(String.class)) {
                names.add(field.get(null));
            }
        }

        assertThat(ItemAttributes.TYPES.keySet()).isEqualTo(names);
    }

    private static void assertHandlerReads(List<EntityRuleArgs> rules) {
        String json = new EntityMapping(rules).toJson();
        assertThatCode(() -> EntityMappingReader.read(new JsonFactory(), json)).doesNotThrowAnyException();
    }
}
