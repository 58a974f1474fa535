package io.serverlesspipeline.provider;

import static io.serverlesspipeline.provider.PropertyValues.UNKNOWN;
import static io.serverlesspipeline.provider.PropertyValues.bool;
import static io.serverlesspipeline.provider.PropertyValues.fileArchive;
import static io.serverlesspipeline.provider.PropertyValues.list;
import static io.serverlesspipeline.provider.PropertyValues.number;
import static io.serverlesspipeline.provider.PropertyValues.object;
import static io.serverlesspipeline.provider.PropertyValues.output;
import static io.serverlesspipeline.provider.PropertyValues.secret;
import static io.serverlesspipeline.provider.PropertyValues.string;
import static io.serverlesspipeline.provider.PropertyValues.unknownOutput;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.serverlesspipeline.component.ServerlessPipeline;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pulumirpc.Provider.ConstructRequest.PropertyDependencies;
import pulumirpc.Resource.RegisterResourceRequest;

/** How the inputs of a program in another language become the inputs of the component's resources. */
final class InputTest {
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String FUNCTION = "aws:lambda/function:Function";
    private static final String NAME_SOURCE = FakeEngine.urn("random:index/randomPet:RandomPet", "bucket-name");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passesPlainValuesOn(boolean preview) throws IOException {
        try (FakeEngine engine = FakeEngine.start(preview)) {
            engine.construct(Map.of(
                    "memorySize", number(1024),
                    "forceDestroy", bool(true),
                    "runtime", string("java17"),
                    "functionCode", fileArchive("./function.zip"),
                    "tags", object(Map.of("team", string("platform")))));

            Map<String, Value> function =
                    engine.registered(FUNCTION).getObject().getFieldsMap();
            assertThat(function)
                    .containsEntry("memorySize", number(1024))
                    .containsEntry("runtime", string("java17"))
                    .containsEntry("code", fileArchive("./function.zip"))
                    .containsEntry("tags", object(Map.of("team", string("platform"))));
            assertThat(engine.registered(BUCKET).getObject().getFieldsMap()).containsEntry("forceDestroy", bool(true));
        }
    }

    @Test
    void passesAListOfRulesOn() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(Map.of(
                    "entities",
                    list(object(Map.of(
                            "type", string("device"),
                            "pk", string("DEVICE#{deviceId}"),
                            "sk", string("STATE"),
                            "ttl", string("P30D"))))));

            assertThat(variables(engine))
                    .containsEntry(
                            "PIPELINE_ENTITIES",
                            string(
                                    "[{\"type\":\"device\",\"pk\":\"DEVICE#{deviceId}\",\"sk\":\"STATE\",\"ttl\":\"P30D\"}]"));
        }
    }

    @Test
    void passesListsOfStringsOn() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(Map.of("keyPrefixes", list(string("in/"), string("new/"))));

            assertThat(engine.registered("aws:s3/bucketNotification:BucketNotification")
                            .getObject()
                            .getFieldsOrThrow("lambdaFunctions")
                            .getListValue()
                            .getValuesList())
                    .extracting(entry -> entry.getStructValue().getFieldsOrThrow("filterPrefix"))
                    .containsExactly(string("in/"), string("new/"));
        }
    }

    @Test
    void passesAnObjectOn_withAnOutputInIt() throws IOException {
        Value topic = string("arn:aws:sns:eu-central-1:123456789012:alarms");
        try (FakeEngine engine = FakeEngine.start(false)) {
            Struct state = engine.construct(Map.of(
                            "alarms",
                            object(Map.of("topicArns", list(output(topic, false, NAME_SOURCE)), "errors", number(5)))))
                    .getState();

            RegisterResourceRequest alarm = alarm(engine);
            assertThat(alarm.getObject().getFieldsMap())
                    .containsEntry("alarmActions", list(topic))
                    .containsEntry("threshold", number(4));
            assertThat(alarm.getPropertyDependenciesOrThrow("alarmActions").getUrnsList())
                    .containsExactly(NAME_SOURCE);
            assertThat(state.getFieldsOrThrow("alarmArns").getListValue().getValuesList())
                    .hasSize(9);
        }
    }

    @Test
    void passesObjectsOn_alsoWithinLists() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            Value transition = object(Map.of("days", number(30), "storageClass", string("GLACIER")));
            engine.construct(Map.of(
                    "lifecycleRules", list(object(Map.of("transitions", list(transition)))),
                    "readCapacity", object(Map.of("minimum", number(5))),
                    "writeCapacity", object(Map.of("minimum", number(6)))));

            assertThat(engine.registered(TABLE).getObject().getFieldsMap())
                    .containsEntry("readCapacity", number(5))
                    .containsEntry("writeCapacity", number(6));
            assertThat(engine.registered("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2")
                            .getObject()
                            .getFieldsOrThrow("rules")
                            .getListValue()
                            .getValues(1)
                            .getStructValue()
                            .getFieldsMap())
                    .containsEntry("transitions", list(transition));
        }
    }

    @Test
    void keepsAnOutputWithinAnObjectUnknown_inAPreview() throws IOException {
        try (FakeEngine engine = FakeEngine.start(true)) {
            engine.construct(Map.of("alarms", object(Map.of("topicArns", list(unknownOutput(false, NAME_SOURCE))))));

            assertThat(alarm(engine).getObject().getFieldsMap()).containsEntry("alarmActions", UNKNOWN);
        }
    }

    @Test
    void passesAMapOn() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(Map.of("environment", object(Map.of("STAGE", string("test"), "LEVEL", string("debug")))));

            assertThat(variables(engine))
                    .containsEntry("STAGE", string("test"))
                    .containsEntry("LEVEL", string("debug"))
                    .containsEntry("PIPELINE_TABLE_NAME", string("uploads-table-1a2b3c4"));
        }
    }

    @Test
    void keepsTheDefault_whenAnInputHasNoValue() throws IOException {
        Value none = Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(Map.of("bucketName", output(none, false), "memorySize", none, "tags", none));

            assertThat(engine.registered(BUCKET).getObject().containsFields("bucket"))
                    .isFalse();
            assertThat(engine.registered(FUNCTION).getObject().getFieldsMap()).containsEntry("memorySize", number(512));
        }
    }

    static Stream<Value> unknownNames() {
        return Stream.of(UNKNOWN, unknownOutput(false, NAME_SOURCE), secret(UNKNOWN), unknownOutput(true));
    }

    /** The SDK's own host reads an unknown output as one that is known and null. */
    @ParameterizedTest
    @MethodSource("unknownNames")
    void staysUnknown_inAPreview(Value name) throws IOException {
        try (FakeEngine engine = FakeEngine.start(true)) {
            Map<String, Value> state =
                    engine.construct(Map.of("bucketName", name)).getState().getFieldsMap();

            assertThat(engine.registered(BUCKET).getObject().getFieldsMap()).containsEntry("bucket", UNKNOWN);
            assertThat(engine.registered(ServerlessPipeline.TYPE).getObject().getFieldsMap())
                    .containsEntry("bucketName", UNKNOWN);
            assertThat(state).containsEntry("bucketName", UNKNOWN);
        }
    }

    @Test
    void passesAStatementOn_whoseResourcesAreKnownLater() throws IOException {
        try (FakeEngine engine = FakeEngine.start(true)) {
            engine.construct(statement(list(unknownOutput(false, NAME_SOURCE))));

            assertThat(policy(engine, "uploads-role-additional-policy")).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void keepsSecretResourcesOfAStatement_outOfThePipelinesOwnPolicy() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(statement(secret(list(string("arn:aws:s3:::example-countries/*")))));

            assertThat(policy(engine, "uploads-role-policy").getStringValue()).contains("PutItems");
            assertThat(policy(engine, "uploads-role-additional-policy")
                            .getStructValue()
                            .getFieldsOrThrow("value")
                            .getStringValue())
                    .contains("arn:aws:s3:::example-countries/*", "s3:ResourceAccount");
        }
    }

    private static Map<String, Value> statement(Value resources) {
        return Map.of(
                "additionalStatements",
                list(object(Map.of(
                        "actions",
                        list(string("s3:GetObject")),
                        "resources",
                        resources,
                        "conditions",
                        object(Map.of(
                                "StringEquals",
                                object(Map.of("s3:ResourceAccount", list(string("123456789012"))))))))));
    }

    private static Value policy(FakeEngine engine, String name) {
        return engine.registered().stream()
                .filter(resource -> resource.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getObject()
                .getFieldsOrThrow("policy");
    }

    @Test
    void leavesThePolicyUnknown_whenTheNameOfTheTableIs() throws IOException {
        try (FakeEngine engine = FakeEngine.start(true)) {
            Map<String, Value> state = engine.construct(Map.of("existingTableName", unknownOutput(false, NAME_SOURCE)))
                    .getState()
                    .getFieldsMap();

            assertThat(engine.registered("aws:iam/rolePolicy:RolePolicy")
                            .getObject()
                            .getFieldsMap())
                    .containsEntry("policy", UNKNOWN);
            assertThat(state).containsEntry("tableName", UNKNOWN).containsEntry("tableArn", UNKNOWN);
        }
    }

    @Test
    void isUnknownAsAWhole_whenOneEntryOfAMapIs() throws IOException {
        try (FakeEngine engine = FakeEngine.start(true)) {
            engine.construct(Map.of("tags", object(Map.of("team", string("platform"), "owner", unknownOutput(false)))));

            assertThat(engine.registered(FUNCTION).getObject().getFieldsMap()).containsEntry("tags", UNKNOWN);
        }
    }

    static Stream<Value> secretEnvironments() {
        return Stream.of(
                secret(object(Map.of("TOKEN", string("example-token")))),
                object(Map.of("TOKEN", secret(string("example-token")))),
                output(object(Map.of("TOKEN", string("example-token"))), true, NAME_SOURCE),
                object(Map.of("TOKEN", output(string("example-token"), true, NAME_SOURCE))));
    }

    /** The SDK's own host fails on a secret. */
    @ParameterizedTest
    @MethodSource("secretEnvironments")
    void staysSecret(Value environment) throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(Map.of("environment", environment));

            Value variables = engine.registered(FUNCTION)
                    .getObject()
                    .getFieldsOrThrow("environment")
                    .getStructValue()
                    .getFieldsOrThrow("variables");
            Map<String, Value> unwrapped = variables
                    .getStructValue()
                    .getFieldsOrThrow("value")
                    .getStructValue()
                    .getFieldsMap();
            assertThat(variables).isEqualTo(secret(object(unwrapped)));
            assertThat(unwrapped).containsEntry("TOKEN", string("example-token"));
            assertThat(engine.logged()).isEmpty();
        }
    }

    @Test
    void staysSecretInTheOutputs() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            String topic = "arn:aws:sns:eu-central-1:123456789012:failures";

            Map<String, Value> state = engine.construct(Map.of("failureDestinationArn", secret(string(topic))))
                    .getState()
                    .getFieldsMap();

            assertThat(state).containsEntry("failureDestinationArn", secret(string(topic)));
        }
    }

    /** Whoever makes all the alarms' arguments secret makes those secret that can be, and is warned of the others. */
    @Test
    void staysSecret_asAPartOfASecretObject() throws IOException {
        Value topic = string("arn:aws:sns:eu-central-1:123456789012:alarms");
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(Map.of("alarms", secret(object(Map.of("topicArns", list(topic), "errors", number(5))))));

            assertThat(alarm(engine).getObject().getFieldsMap()).containsEntry("alarmActions", secret(list(topic)));
            assertThat(engine.logged())
                    .singleElement()
                    .asString()
                    .startsWith("The argument alarms.errors of ServerlessPipeline \"uploads\" is a secret, but");
        }
    }

    @Test
    void dependsOnWhatTheOutputDependsOn() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(Map.of("bucketName", output(string("example-uploads"), false, NAME_SOURCE)));

            assertThat(bucketNameDependencies(engine)).containsExactly(NAME_SOURCE);
        }
    }

    @Test
    void dependsOnWhatTheRequestSays_whenTheValueDoesNot() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(engine.request(Map.of("bucketName", string("example-uploads")))
                    .putInputDependencies(
                            "bucketName",
                            PropertyDependencies.newBuilder()
                                    .addUrns(NAME_SOURCE)
                                    .build()));

            assertThat(bucketNameDependencies(engine)).containsExactly(NAME_SOURCE);
        }
    }

    @Test
    void dependsOnAResourceOnce_whenBothSayIt() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(engine.request(Map.of("bucketName", output(string("example-uploads"), false, NAME_SOURCE)))
                    .putInputDependencies(
                            "bucketName",
                            PropertyDependencies.newBuilder()
                                    .addUrns(NAME_SOURCE)
                                    .build()));

            assertThat(bucketNameDependencies(engine)).containsExactly(NAME_SOURCE);
        }
    }

    @Test
    void warns_whenAPlainArgumentIsSecret() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(Map.of("memorySize", secret(number(1024))));

            assertThat(engine.registered(FUNCTION).getObject().getFieldsMap())
                    .containsEntry("memorySize", number(1024));
            assertThat(engine.logged())
                    .containsExactly("The argument memorySize of ServerlessPipeline \"uploads\" is a secret, but"
                            + " becomes a plain part of the resources: it will be visible in the state.");
        }
    }

    private static RegisterResourceRequest alarm(FakeEngine engine) {
        return engine.registered().stream()
                .filter(resource -> resource.getName().equals("uploads-errors-alarm"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Value> variables(FakeEngine engine) {
        return engine.registered(FUNCTION)
                .getObject()
                .getFieldsOrThrow("environment")
                .getStructValue()
                .getFieldsOrThrow("variables")
                .getStructValue()
                .getFieldsMap();
    }

    private static Iterable<String> bucketNameDependencies(FakeEngine engine) {
        RegisterResourceRequest bucket = engine.registered(BUCKET);
        return bucket.getPropertyDependenciesOrThrow("bucket").getUrnsList();
    }
}
