package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serverlesspipeline.testing.ProgramRun;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests lifecycle rules and the messages for rules that S3 would reject. */
final class LifecycleRulesTest {
    static Stream<Arguments> wrongRules() {
        return Stream.of(
                arguments(
                        rule(rule -> rule),
                        "argument lifecycleRules[0] has no action: set expirationDays, transitions,"),
                arguments(
                        rule(rule -> rule.expirationDays(0)),
                        "argument lifecycleRules[0].expirationDays is \"0\": specify at least 1 day."),
                arguments(
                        rule(rule -> rule.expirationDays(1).keyPrefix("é".repeat(513))),
                        "argument lifecycleRules[0].keyPrefix is \"" + "é".repeat(513)
                                + "\": specify at most 1024 bytes."),
                arguments(
                        rule(rule -> rule.noncurrentVersionExpirationDays(0)),
                        "argument lifecycleRules[0].noncurrentVersionExpirationDays is \"0\": specify at least 1 day."),
                arguments(
                        rule(rule -> rule.noncurrentVersionExpirationDays(1).newerNoncurrentVersions(101)),
                        "argument lifecycleRules[0].newerNoncurrentVersions is \"101\": specify 1 to 100 versions."),
                arguments(
                        rule(rule -> rule.expirationDays(1).newerNoncurrentVersions(2)),
                        "argument lifecycleRules[0].newerNoncurrentVersions is \"2\": also set"
                                + " noncurrentVersionExpirationDays"),
                arguments(
                        rule(rule -> rule.noncurrentVersionExpirationDays(1)).versioning(false),
                        "argument lifecycleRules[0] is for noncurrent versions: also set versioning"),
                arguments(
                        transitions(transition(30, "COLD")),
                        "argument lifecycleRules[0].transitions[0].storageClass is \"COLD\": specify one of [STANDARD_IA,"),
                arguments(
                        transitions(transition(0, "GLACIER")),
                        "argument lifecycleRules[0].transitions[0].days is \"0\": specify at least 1 day."),
                arguments(
                        transitions(transition(29, "ONEZONE_IA")),
                        "argument lifecycleRules[0].transitions[0].days is \"29\": specify at least 30 days."),
                arguments(
                        transitions(transition(30, "STANDARD_IA"), transition(59, "GLACIER")),
                        "argument lifecycleRules[0].transitions[1].days is \"59\": specify at least 60, because objects are in"
                                + " STANDARD_IA first."),
                arguments(
                        transitions(transition(30, "ONEZONE_IA"), transition(90, "GLACIER_IR")),
                        "argument lifecycleRules[0].transitions[1].storageClass is \"GLACIER_IR\": specify GLACIER or"
                                + " DEEP_ARCHIVE, because S3 doesn't move objects from ONEZONE_IA to other classes."),
                arguments(
                        rule(rule -> rule.noncurrentVersionTransitions(
                                List.of(transition(30, "ONEZONE_IA"), transition(90, "GLACIER_IR")))),
                        "argument lifecycleRules[0].noncurrentVersionTransitions[1].storageClass is \"GLACIER_IR\""),
                arguments(
                        transitions(transition(30, "GLACIER"), transition(90, "GLACIER_IR")),
                        "argument lifecycleRules[0].transitions[1].storageClass is \"GLACIER_IR\": specify a colder class"
                                + " than GLACIER"),
                arguments(
                        rule(rule -> rule.expirationDays(90).transitions(List.of(transition(90, "GLACIER")))),
                        "argument lifecycleRules[0].transitions[0].days is \"90\": specify less than 90, the number of days after"),
                arguments(
                        rule(rule -> rule.noncurrentVersionTransitions(List.of(transition(1, "STANDARD_IA")))),
                        "argument lifecycleRules[0].noncurrentVersionTransitions[0].days is \"1\": specify at least 30"),
                arguments(
                        args().lifecycleRules(Collections.nCopies(
                                1000,
                                LifecycleRuleArgs.builder().expirationDays(1).build())),
                        "argument lifecycleRules is \"1000 rules\": specify at most 999."));
    }

    @ParameterizedTest
    @MethodSource("wrongRules")
    void rejectsAnInvalidRule_withARemedy(ServerlessPipelineArgs.Builder wrong, String message) {
        Refusal.assertOf(wrong, message);
    }

    @Test
    void keepsTheRuleForIncompleteUploads() {
        ServerlessPipelineArgs args = transitions(
                        transition(30, "STANDARD_IA"), transition(60, "GLACIER"), transition(61, "DEEP_ARCHIVE"))
                .build();
        ProgramRun run = ProgramRun.up(context -> new ServerlessPipeline("uploads", args));

        List<Map<String, Object>> rules = run.resource(
                        "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2")
                .maps("rules");
        assertThat(rules).extracting(rule -> rule.get("id")).containsExactly("abort-incomplete-uploads", "rule-1");
        assertThat(rules.get(1))
                .containsEntry(
                        "transitions",
                        List.of(
                                Map.of("days", 30.0, "storageClass", "STANDARD_IA"),
                                Map.of("days", 60.0, "storageClass", "GLACIER"),
                                Map.of("days", 61.0, "storageClass", "DEEP_ARCHIVE")));
    }

    private static ServerlessPipelineArgs.Builder transitions(LifecycleTransitionArgs... transitions) {
        return rule(rule -> rule.transitions(List.of(transitions)));
    }

    private static LifecycleTransitionArgs transition(int days, String storageClass) {
        return LifecycleTransitionArgs.builder()
                .days(days)
                .storageClass(storageClass)
                .build();
    }

    private static ServerlessPipelineArgs.Builder rule(UnaryOperator<LifecycleRuleArgs.Builder> change) {
        return args().versioning(true)
                .lifecycleRules(
                        List.of(change.apply(LifecycleRuleArgs.builder()).build()));
    }

    private static ServerlessPipelineArgs.Builder args() {
        return ServerlessPipelineArgs.builder();
    }
}
