package io.serverlesspipeline.provider;

import static io.serverlesspipeline.provider.PropertyValues.UNKNOWN;
import static io.serverlesspipeline.provider.PropertyValues.flag;
import static io.serverlesspipeline.provider.PropertyValues.list;
import static io.serverlesspipeline.provider.PropertyValues.number;
import static io.serverlesspipeline.provider.PropertyValues.object;
import static io.serverlesspipeline.provider.PropertyValues.output;
import static io.serverlesspipeline.provider.PropertyValues.secret;
import static io.serverlesspipeline.provider.PropertyValues.text;
import static io.serverlesspipeline.provider.PropertyValues.unknownOutput;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.NullValue;
import com.google.protobuf.Value;
import io.grpc.Status;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the user of another language is told of an input that cannot work. */
final class InvalidInputTest {
    @Test
    void tellsWhatTheComponentSays() throws IOException {
        assertThat(refusal(Map.of("memorySize", number(64), "timeout", number(1000))))
                .isEqualTo("ServerlessPipeline \"uploads\" can't be created: argument memorySize is \"64\": specify 128 to"
                        + " 10240 megabytes. Also, argument timeout is \"1000\": specify 1 to 900 seconds.");
    }

    @Test
    void tellsWhatTheComponentSays_whenAnOutputIsKnown() throws IOException {
        assertThat(refusal(Map.of("bucketName", output(text("Uploads"), false))))
                .contains("argument bucketName is \"Uploads\": specify 3 to 63 lowercase letters");
    }

    /** How large the environment is, is known only once the table has its name. */
    @Test
    void tellsWhatTheComponentSays_whenOnlyTheDeploymentTellsIt() throws IOException {
        Value environment = object(Map.of("LARGE", text("x".repeat(4096))));

        assertThat(refusal(false, Map.of("environment", environment)))
                .startsWith("ServerlessPipeline \"uploads\" can't be created: argument environment is ")
                .contains("4096 bytes that Lambda allows");
    }

    @Test
    void doesNotShowASecret() throws IOException {
        assertThat(refusal(Map.of("bucketName", secret(text("Secret Name")))))
                .isEqualTo("ServerlessPipeline \"uploads\" can't be created: argument bucketName is a secret with an invalid"
                        + " value: specify 3 to 63 lowercase letters, digits, hyphens, and single dots, as S3 requires.");
        assertThat(refusal(Map.of("tags", object(Map.of("team", secret(text("Secret!")))))))
                .isEqualTo("ServerlessPipeline \"uploads\" can't be created: argument tags is a secret with an invalid value:"
                        + " specify a value of at most 256 letters, digits, spaces, and _ . : / = + - @.");
    }

    @Test
    void tellsEverythingAtOnce_alsoWhatIsOfAnotherType() throws IOException {
        assertThat(refusal(Map.of(
                        "tags", object(Map.of("aws:team", text("platform"))),
                        "memorySize", text("512"),
                        "timeout", number(0),
                        "bucketName", text("Uploads"),
                        "versioning", text("yes"),
                        "environment", object(Map.of("A", text("c"))),
                        "bucket", text("uploads"))))
                .contains(
                        "argument versioning has a value of another type: give true or false. Also, argument memorySize"
                                + " has a value of another type: give a whole number. Also, argument bucket does not exist"
                                + " in this version of the package. Also, ",
                        "argument tags is \"aws:team\": specify a key",
                        "argument timeout is \"0\": specify 1 to 900 seconds.",
                        "argument bucketName is \"Uploads\": specify 3 to 63 lowercase letters",
                        "argument environment is \"A\": specify a name of at least 2 characters");
    }

    @Test
    void tellsEverythingAtOnce_withinAnArgument() throws IOException {
        assertThat(refusal(Map.of(
                        "entities",
                        list(
                                object(Map.of("type", number(1), "pk", text("D#{id}"), "sk", flag(true))),
                                object(Map.of("type", text("user"), "pk", text("*{id}"), "sk", text("S")))),
                        "alarms",
                        object(Map.of("errors", number(0))))))
                .isEqualTo(
                        "ServerlessPipeline \"uploads\" cannot be made: argument entities[0].type has a value of another"
                                + " type: give a string. Also, argument entities[0].sk has a value of another type: give a string."
                                + " Also, argument entities[1].pk is \"*{id}\": don't use *, ?, or $ before the first field, because"
                                + " they are patterns in the role's policy. Also, argument alarms.errors is \"0\": specify at least 1."
                                + " Also, argument alarms.topicArns is not set: specify the ARN of a topic for the alarms to"
                                + " notify.");
    }

    /** A problem that only follows from an argument that could not be read is left out. */
    @Test
    void tellsNothingThatFollowsFromAnotherMistake() throws IOException {
        assertThat(refusal(Map.of(
                        "runtime", text("provided.al2023"),
                        "functionCode", text("function.zip"),
                        "handler", text("com.example.Handler"),
                        "readCapacity", object(Map.of("minimum", text("5"), "maximum", number(10))),
                        "writeCapacity", object(Map.of("minimum", number(5))),
                        "lifecycleRules", list(object(Map.of("transitions", list(text("GLACIER"))))))))
                .isEqualTo(
                        "ServerlessPipeline \"uploads\" cannot be made: argument lifecycleRules[0].transitions[0] has a"
                                + " value of another type: give an object. Also, argument readCapacity.minimum has a value of"
                                + " another type: give a whole number. Also, argument functionCode has a value of another type:"
                                + " give an archive.");
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of(
                        "runtime",
                        unknownOutput(false),
                        "argument runtime is an output whose value is not known yet: give a plain value, since this"
                                + " argument decides how the resources are made."),
                Arguments.of("memorySize", UNKNOWN, "argument memorySize is an output whose value is not known yet"),
                Arguments.of(
                        "entities",
                        list(object(Map.of("type", text("device"), "pk", secret(UNKNOWN)))),
                        "argument entities[0].pk is an output whose value is not known yet"),
                Arguments.of(
                        "memorySize", text("512"), "argument memorySize has a value of another type: give a whole"),
                Arguments.of("memorySize", number(512.5), "argument memorySize is 512.5: give a whole number."),
                Arguments.of(
                        "versioning", text("yes"), "argument versioning has a value of another type: give true or"),
                Arguments.of(
                        "bucketName", number(5), "argument bucketName has a value of another type: give a string."),
                Arguments.of("functionCode", text("function.zip"), "argument functionCode has a value of another type"),
                Arguments.of(
                        "entities", object(Map.of()), "argument entities has a value of another type: give a list."),
                Arguments.of(
                        "keyPrefixes",
                        list(
                                text("in/"),
                                Value.newBuilder()
                                        .setNullValue(NullValue.NULL_VALUE)
                                        .build()),
                        "argument keyPrefixes[1] has no value: give one, or leave the element out."),
                Arguments.of("tags", list(), "argument tags has a value of another type: give a map."),
                Arguments.of(
                        "tags",
                        object(Map.of("team", flag(true))),
                        "argument tags[\"team\"] has a value of another type: give a string."),
                Arguments.of(
                        "entities",
                        list(object(Map.of("partitionKey", text("USER#{userId}")))),
                        "argument entities[0].partitionKey does not exist in this version of the package."),
                Arguments.of("bucket", text("uploads"), "argument bucket does not exist in this version"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void namesTheArgumentAndTheRemedy(String argument, Value value, String message) throws IOException {
        assertThat(refusal(Map.of(argument, value)))
                .startsWith("ServerlessPipeline \"uploads\" cannot be made: ")
                .contains(message);
    }

    private static String refusal(Map<String, Value> inputs) throws IOException {
        return refusal(true, inputs);
    }

    /** Returns the message of a refusal, of which the engine is not to log more. */
    private static String refusal(boolean preview, Map<String, Value> inputs) throws IOException {
        try (FakeEngine engine = FakeEngine.start(preview)) {
            Status refusal = engine.refusal(inputs);

            assertThat(refusal.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(engine.logged()).isEmpty();
            return Objects.requireNonNull(refusal.getDescription());
        }
    }
}
