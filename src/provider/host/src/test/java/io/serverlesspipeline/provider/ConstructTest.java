package io.serverlesspipeline.provider;

import static io.serverlesspipeline.provider.PropertyValues.bool;
import static io.serverlesspipeline.provider.PropertyValues.number;
import static io.serverlesspipeline.provider.PropertyValues.object;
import static io.serverlesspipeline.provider.PropertyValues.string;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.Value;
import io.grpc.Status;
import io.serverlesspipeline.component.ServerlessPipeline;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Resource.RegisterResourceRequest;

/** The construction of a component for a program in another language. */
final class ConstructTest {
    private static final String COMPONENT = FakeEngine.urn(ServerlessPipeline.TYPE, "uploads");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void registersTheComponentAndItsChildren(boolean preview) throws IOException {
        try (FakeEngine engine = FakeEngine.start(preview)) {
            ConstructResponse constructed = engine.construct(Map.of());

            assertThat(constructed.getUrn()).isEqualTo(COMPONENT);
            assertThat(engine.registered(ServerlessPipeline.TYPE).getParent()).isEqualTo(FakeEngine.STACK);
            assertThat(engine.registered())
                    .filteredOn(RegisterResourceRequest::getCustom)
                    .extracting(RegisterResourceRequest::getType)
                    .contains("aws:s3/bucketV2:BucketV2", "aws:dynamodb/table:Table", "aws:lambda/function:Function");
            assertThat(engine.registered())
                    .filteredOn(RegisterResourceRequest::getCustom)
                    .extracting(RegisterResourceRequest::getParent)
                    .containsOnly(COMPONENT);
            assertThat(engine.outputs())
                    .singleElement()
                    .satisfies(outputs -> assertThat(outputs.getUrn()).isEqualTo(COMPONENT));
            assertThat(engine.logged()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"notification, eventRuleArn", "eventBridge, notificationTargetArn"})
    void returnsEveryOutput_butThatOfTheOtherEventSource(String eventSource, String other) throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            Map<String, Value> state = engine.construct(Map.of(
                            "eventSource", string(eventSource),
                            "workQueue", object(Map.of()),
                            "streamViewType", string("KEYS_ONLY"),
                            "snapStart", bool(true)))
                    .getState()
                    .getFieldsMap();

            assertThat(state.keySet()).isEqualTo(outputsOfSchemaWithout(other));
            assertThat(state)
                    .containsEntry("bucketName", string("uploads-bucket-1a2b3c4"))
                    .containsEntry("bucketArn", string("arn:aws:s3:::uploads-bucket-1a2b3c4"))
                    .containsEntry("tableName", string("uploads-table-1a2b3c4"));
        }
    }

    @ParameterizedTest
    @CsvSource({"notification, eventRuleArn", "eventBridge, notificationTargetArn"})
    void returnsUnknownOutputs_inAPreview(String eventSource, String other) throws IOException {
        try (FakeEngine engine = FakeEngine.start(true)) {
            Map<String, Value> state = engine.construct(Map.of(
                            "eventSource", string(eventSource),
                            "workQueue", object(Map.of()),
                            "bucketName", string("example-uploads"),
                            "streamViewType", string("KEYS_ONLY"),
                            "snapStart", bool(true)))
                    .getState()
                    .getFieldsMap();

            assertThat(state.keySet()).isEqualTo(outputsOfSchemaWithout(other));
            assertThat(state)
                    .containsEntry("bucketName", string("example-uploads"))
                    .containsEntry("tableArn", PropertyValues.UNKNOWN);
        }
    }

    @Test
    void leavesAloneWhatScalingSets() throws IOException {
        Value scaled = object(Map.of("minimum", number(5), "maximum", number(50)));
        Value fixed = object(Map.of("minimum", number(5)));
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(Map.of("readCapacity", scaled, "writeCapacity", fixed));

            assertThat(engine.registered("aws:dynamodb/table:Table").getIgnoreChangesList())
                    .containsExactly("readCapacity");
        }
    }

    @Test
    void leavesOutOnlyOutputsThatTheSchemaDoesNotRequire_whenThereIsNeitherAFailureQueueNorAnAlias()
            throws IOException {
        String topic = "arn:aws:sns:eu-central-1:123456789012:failures";
        try (FakeEngine engine = FakeEngine.start(false)) {
            Map<String, Value> state = engine.construct(Map.of("failureDestinationArn", string(topic)))
                    .getState()
                    .getFieldsMap();

            assertThat(state.keySet())
                    .containsExactlyInAnyOrderElementsOf(with(outputsOfSchema("required"), "notificationTargetArn"));
            assertThat(state).containsEntry("failureDestinationArn", string(topic));
        }
    }

    @Test
    void leavesOutTheTargetOfANotification_whenEventsComeFromEventBridge() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            Map<String, Value> state = engine.construct(Map.of("eventSource", string("eventBridge")))
                    .getState()
                    .getFieldsMap();

            assertThat(state).containsKey("eventRuleArn").doesNotContainKey("notificationTargetArn");
            assertThat(state.keySet()).containsAll(outputsOfSchema("required"));
        }
    }

    @Test
    void saysWhichResourcesAnOutputDependsOn() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            ConstructResponse constructed = engine.construct(Map.of());

            assertThat(constructed.getStateDependenciesOrThrow("tableArn").getUrnsList())
                    .containsExactly(FakeEngine.urn("aws:dynamodb/table:Table", "uploads-table"));
        }
    }

    @Test
    void keepsConstructionsApart_whenSeveralRunAtOnce() throws IOException {
        try (FakeEngine first = FakeEngine.start(false);
                FakeEngine second = FakeEngine.start(true)) {
            List<CompletableFuture<ConstructResponse>> constructions = List.of(
                    CompletableFuture.supplyAsync(
                            () -> first.construct(first.request(Map.of()).setName("invoices"))),
                    CompletableFuture.supplyAsync(
                            () -> second.construct(second.request(Map.of()).setName("photos"))),
                    CompletableFuture.supplyAsync(
                            () -> first.construct(first.request(Map.of()).setName("reports"))));
            constructions.forEach(CompletableFuture::join);

            assertThat(first.registered())
                    .extracting(RegisterResourceRequest::getName)
                    .contains("invoices", "reports")
                    .allMatch(name -> name.startsWith("invoices") || name.startsWith("reports"));
            assertThat(second.registered())
                    .extracting(RegisterResourceRequest::getName)
                    .contains("photos")
                    .allMatch(name -> name.startsWith("photos"));
        }
    }

    @Test
    void passesOnWhyAResourceCouldNotBeCreated() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.fail("aws:dynamodb/table:Table");

            Status refusal = engine.refusal(Map.of());

            assertThat(refusal.getCode()).isEqualTo(Status.Code.INTERNAL);
            assertThat(refusal.getDescription())
                    .contains("AWS refused uploads-table")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void refusesAnotherComponent() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            Status refusal = engine.refusal(engine.request(Map.of()).setType("serverless-pipeline:index:Other"));

            assertThat(refusal.getCode()).isEqualTo(Status.Code.NOT_FOUND);
            assertThat(refusal.getDescription())
                    .isEqualTo("This package has no component \"serverless-pipeline:index:Other\", only "
                            + "serverless-pipeline:index:ServerlessPipeline.");
        }
    }

    private static Set<String> outputsOfSchema(String key) {
        JsonObject component = JsonParser.parseString(PackageSchema.read().json())
                .getAsJsonObject()
                .getAsJsonObject("resources")
                .getAsJsonObject(ServerlessPipeline.TYPE);
        return key.equals("required")
                ? names(component.getAsJsonArray("required").asList().stream()
                        .map(name -> name.getAsString())
                        .toList())
                : component.getAsJsonObject(key).keySet();
    }

    private static Set<String> outputsOfSchemaWithout(String output) {
        Set<String> outputs = new TreeSet<>(outputsOfSchema("properties"));
        outputs.remove(output);
        return outputs;
    }

    private static Set<String> with(Set<String> outputs, String output) {
        Set<String> all = new TreeSet<>(outputs);
        all.add(output);
        return all;
    }

    private static Set<String> names(List<String> names) {
        return new TreeSet<>(names);
    }
}
