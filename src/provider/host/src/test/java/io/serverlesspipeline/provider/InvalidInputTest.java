package io.serverlesspipeline.provider;

import static io.serverlesspipeline.provider.PropertyValues.UNKNOWN;
import static io.serverlesspipeline.provider.PropertyValues.bool;
import static io.serverlesspipeline.provider.PropertyValues.list;
import static io.serverlesspipeline.provider.PropertyValues.number;
import static io.serverlesspipeline.provider.PropertyValues.object;
import static io.serverlesspipeline.provider.PropertyValues.output;
import static io.serverlesspipeline.provider.PropertyValues.secret;
import static io.serverlesspipeline.provider.PropertyValues.string;
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
                .isEqualTo(
                        "ServerlessPipeline \"uploads\" can't be created: argument memorySize is \"64\": specify 128 to"
                                + " 10240 megabytes. Also, argument timeout is \"1000\": specify 1 to 900 seconds.");
    }

    @Test
    void tellsWhatTheComponentSays_whenAnOutputIsKnown() throws IOException {
        assertThat(refusal(Map.of("bucketName", output(string("Uploads"), false))))
                .contains("argument bucketName is \"Uploads\": specify 3 to 63 lowercase letters");
    }

    /** How large the environment is, is known only once the table has its name. */
    @Test
    void tellsWhatTheComponentSays_whenOnlyTheDeploymentTellsIt() throws IOException {
        Value environment = object(Map.of("LARGE", string("x".repeat(4096))));

        assertThat(refusal(false, Map.of("environment", environment)))
                .startsWith("ServerlessPipeline \"uploads\" can't be created: argument environment is ")
                .contains("4096 bytes that Lambda allows");
    }

    @Test
    void doesNotShowASecret() throws IOException {
        assertThat(refusal(Map.of("bucketName", secret(string("Secret Name")))))
                .isEqualTo(
                        "ServerlessPipeline \"uploads\" can't be created: argument bucketName is a secret with an invalid"
                                + " value: specify 3 to 63 lowercase letters, digits, hyphens, and single dots, as S3 requires.");
        assertThat(refusal(Map.of("tags", object(Map.of("team", secret(string("Secret!")))))))
                .isEqualTo(
                        "ServerlessPipeline \"uploads\" can't be created: argument tags is a secret with an invalid value:"
                                + " specify a value of at most 256 letters, digits, spaces, and _ . : / = + - @.");
    }

    @Test
    void doesNotShowASecret_ofAnotherType() throws IOException {
        assertThat(refusal(Map.of("memorySize", secret(number(512.5)))))
                .isEqualTo("ServerlessPipeline \"uploads\" can't be created: argument memorySize is a secret with an"
                        + " invalid value: specify an integer.");
        assertThat(refusal(Map.of("tags", secret(object(Map.of("hidden", number(1)))))))
                .isEqualTo(
                        "ServerlessPipeline \"uploads\" can't be created: argument tags is a secret with an invalid value:"
                                + " specify a string.");
    }

    @Test
    void tellsEverythingAtOnce_alsoWhatIsOfAnotherType() throws IOException {
        assertThat(refusal(Map.of(
                        "tags", object(Map.of("aws:team", string("platform"))),
                        "memorySize", string("512"),
                        "timeout", number(0),
                        "bucketName", string("Uploads"),
                        "versioning", string("yes"),
                        "environment", object(Map.of("A", string("c"))),
                        "bucket", string("uploads"))))
                .contains(
                        "argument versioning is a string: specify a boolean, true or false. Also, argument memorySize is a"
                                + " string: specify an integer. Also, argument bucket does not exist in this version of the"
                                + " package. Also, ",
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
                                object(Map.of("type", number(1), "pk", string("D#{id}"), "sk", bool(true))),
                                object(Map.of("type", string("user"), "pk", string("*{id}"), "sk", string("S")))),
                        "alarms",
                        object(Map.of("errors", number(0))))))
                .isEqualTo(
                        "ServerlessPipeline \"uploads\" can't be created: argument entities[0].type is a number: specify a"
                                + " string. Also, argument entities[0].sk is a boolean: specify a string."
                                + " Also, argument entities[1].pk is \"*{id}\": don't use *, ?, or $ before the first field,"
                                + " because they are patterns in the role's policy. Also, argument alarms.errors is \"0\": specify at least 1."
                                + " Also, argument alarms.topicArns is not set: specify the ARN of a topic for the alarms"
                                + " to notify.");
    }

    /** A problem that only follows from an argument that could not be read is left out. */
    @Test
    void tellsNothingThatFollowsFromAnotherMistake() throws IOException {
        assertThat(refusal(Map.of(
                        "runtime", string("provided.al2023"),
                        "functionCode", string("function.zip"),
                        "handler", string("com.example.Handler"),
                        "readCapacity", object(Map.of("minimum", string("5"), "maximum", number(10))),
                        "writeCapacity", object(Map.of("minimum", number(5))),
                        "lifecycleRules", list(object(Map.of("transitions", list(string("GLACIER"))))))))
                .isEqualTo(
                        "ServerlessPipeline \"uploads\" can't be created: argument lifecycleRules[0].transitions[0] is a"
                                + " string: specify an object with the properties days, storageClass. Also, argument"
                                + " readCapacity.minimum is a string: specify an integer. Also, argument functionCode is a string:"
                                + " specify an archive.");
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of(
                        "runtime",
                        unknownOutput(false),
                        "argument runtime is an output whose value is not known yet: specify a plain value, since this"
                                + " argument decides how the resources are made."),
                Arguments.of("memorySize", UNKNOWN, "argument memorySize is an output whose value is not known yet"),
                Arguments.of(
                        "entities",
                        list(object(Map.of("type", string("device"), "pk", secret(UNKNOWN)))),
                        "argument entities[0].pk is an output whose value is not known yet"),
                Arguments.of("memorySize", string("512"), "argument memorySize is a string: specify an integer."),
                Arguments.of("memorySize", number(512.5), "argument memorySize is 512.5: specify an integer."),
                Arguments.of(
                        "versioning",
                        string("yes"),
                        "argument versioning is a string: specify a boolean, true or false."),
                Arguments.of("bucketName", number(5), "argument bucketName is a number: specify a string."),
                Arguments.of(
                        "functionCode",
                        string("function.zip"),
                        "argument functionCode is a string: specify an archive."),
                Arguments.of(
                        "entities", object(Map.of()), "argument entities is an object: specify a list of objects."),
                Arguments.of(
                        "keyPrefixes",
                        list(
                                string("in/"),
                                Value.newBuilder()
                                        .setNullValue(NullValue.NULL_VALUE)
                                        .build()),
                        "argument keyPrefixes[1] has no value: specify one, or remove the element."),
                Arguments.of("tags", list(), "argument tags is a list: specify a map of strings,"),
                Arguments.of(
                        "tags",
                        object(Map.of("team", bool(true))),
                        "argument tags[\"team\"] is a boolean: specify a string."),
                Arguments.of(
                        "entities",
                        list(object(Map.of("partitionKey", string("USER#{userId}")))),
                        "argument entities[0].partitionKey does not exist in this version of the package."),
                Arguments.of("bucket", string("uploads"), "argument bucket does not exist in this version"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void namesTheArgumentAndTheRemedy(String argument, Value value, String message) throws IOException {
        assertThat(refusal(Map.of(argument, value)))
                .startsWith("ServerlessPipeline \"uploads\" can't be created: ")
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
