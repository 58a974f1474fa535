package io.serverlesspipeline.component.internal.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import com.pulumi.test.PulumiTest;
import io.serverlesspipeline.component.AlarmArgs;
import io.serverlesspipeline.component.EntityRuleArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program and the provider have in common; their own tests show what they make of it. */
final class ArgumentBinderTest {
    @Test
    void setsTheArgumentOfEachName() {
        ServerlessPipelineArgs arguments = bound(Map.of(
                "bucketName", "uploads",
                "memorySize", 1024.0,
                "versioning", true,
                "keyPrefixes", List.of("in/", "new/"),
                "tags", Map.of("team", "platform"),
                "entities", List.of(Map.of("type", "device", "pk", "D#{id}", "sk", "S")),
                "alarms", Map.of("topicArns", List.of("topic"), "errors", 5)));

        assertThat(arguments.bucketName().map(PulumiTest::extractValue)).contains("uploads");
        assertThat(arguments.memorySize()).contains(1024);
        assertThat(arguments.versioning()).contains(true);
        assertThat(arguments.keyPrefixes()).contains(List.of("in/", "new/"));
        assertThat(arguments.tags().map(PulumiTest::extractValue)).contains(Map.of("team", "platform"));
        assertThat(arguments.entities().orElseThrow())
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(EntityRuleArgs.builder()
                        .type("device")
                        .pk("D#{id}")
                        .sk("S")
                        .build());
        assertThat(arguments.alarms().flatMap(AlarmArgs::errors)).contains(5);
    }

    @Test
    void leavesOutWhatIsNull() {
        assertThat(bound(Collections.singletonMap("memorySize", null)).memorySize())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"512, 512", "5.12E2, 512", "-1, -1"})
    void takesAnUntypedScalarForAnInteger(String text, int integer) {
        assertThat(bound(Map.of("memorySize", new UntypedScalar(text))).memorySize())
                .contains(integer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", "1.5", "2147483648", "1e999999999", ""})
    void takesNoOtherScalarForAnInteger(String text) {
        assertThat(bind(Map.of("memorySize", new UntypedScalar(text))).problems())
                .containsExactly("argument memorySize is \"" + text + "\": specify an integer.");
    }

    @Test
    void takesAnUntypedScalarForAString_andForABoolean() {
        ServerlessPipelineArgs arguments =
                bound(Map.of("runtime", new UntypedScalar("17"), "versioning", new UntypedScalar("false")));

        assertThat(arguments.runtime()).contains("17");
        assertThat(arguments.versioning()).contains(false);
    }

    @Test
    void namesTheObjectOfAnUnknownName() {
        Map<String, ?> rule = Map.of("type", "device", "pk", "D#{id}", "sk", "S", "partitionKey", "D");

        assertThat(bind(Map.of("entities", List.of(rule))).unknown())
                .singleElement()
                .satisfies(unknown -> {
                    assertThat(unknown.path()).isEqualTo("entities[0].partitionKey");
                    assertThat(unknown.parent()).isEqualTo("entities[0]");
                    assertThat(unknown.known())
                            .containsExactlyInAnyOrder("type", "pk", "sk", "gsi1pk", "gsi1sk", "ttl");
                });
    }

    @Test
    void tellsWhatItsSourceCouldNotRead() {
        assertThat(bind(Map.of("functionCode", new UnreadableValue("is lost: find it")))
                        .problems())
                .containsExactly("argument functionCode is lost: find it.");
    }

    @Test
    void leavesToTheComponent_whatDoesNotFollowFromAnUnreadableValue() {
        Binding binding = bind(Map.of(
                "runtime", "provided.al2023", "functionCode", new UnreadableValue("is lost: find it"), "timeout", 0));

        assertThat(binding.refusals("uploads")).containsExactly("argument timeout is \"0\": specify 1 to 900 seconds.");
    }

    @Test
    void keepsSecretWhatIsPartOfASecret() {
        AlarmArgs alarms = bound(Map.of("alarms", Output.ofSecret(Map.of("topicArns", List.of("topic")))))
                .alarms()
                .orElseThrow();

        assertThat(Internal.of(alarms.topicArns()).isSecret().join()).isTrue();
        assertThat(PulumiTest.extractValue(alarms.topicArns())).containsExactly("topic");
    }

    @Test
    void refusesASecretThatWouldBeVisible_andSaysNothingElseOfIt() {
        Binding binding = ArgumentBinder.bind(
                Map.of(
                        "entities", Output.ofSecret(List.of(Map.of("kind", 1))),
                        "alarms", Output.ofSecret(Map.of("topicArns", List.of("topic"), "errors", 5))),
                path -> Optional.of("would be visible: hide it"));

        assertThat(binding.problems())
                .containsExactly(
                        "argument entities would be visible: hide it.",
                        "argument alarms.errors would be visible: hide it.");
        assertThat(binding.unknown()).isEmpty();
        assertThat(binding.arguments().entities()).isEmpty();
    }

    @Test
    void staysUnknown_whereTheArgumentIsAnOutput() {
        Output<?> unknown = new OutputInternal<>(OutputData.unknown());

        Output<Map<String, String>> tags = bound(Map.of("tags", Map.of("team", "platform", "owner", unknown)))
                .tags()
                .orElseThrow();

        assertThat(Internal.of(tags).isKnown().join()).isFalse();
    }

    private static ServerlessPipelineArgs bound(Map<String, ?> values) {
        Binding binding = bind(values);
        assertThat(binding.isComplete())
                .as(binding.problems() + " " + binding.unknown())
                .isTrue();
        return binding.arguments();
    }

    private static Binding bind(Map<String, ?> values) {
        return ArgumentBinder.bind(values, path -> Optional.empty());
    }
}
