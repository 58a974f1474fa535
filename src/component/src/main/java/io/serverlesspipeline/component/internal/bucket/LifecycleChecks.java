package io.serverlesspipeline.component.internal.bucket;

import io.serverlesspipeline.component.LifecycleRuleArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks lifecycle rules, which S3 would otherwise reject in the middle of a deployment. */
final class LifecycleChecks {
    /** The quota of 1,000 rules less the pipeline's own; see "Bucket quotas" in the Amazon S3 User Guide. */
    private static final int MAX_RULES = 999;

    private static final int MAX_PREFIX_BYTES = 1024;

    private LifecycleChecks() {}

    static void check(List<LifecycleRuleArgs> rules, boolean versioning, ArgumentChecks checks) {
        checks.require(
                "lifecycleRules",
                rules.size() + " rules",
                any -> rules.size() <= MAX_RULES,
                "specify at most " + MAX_RULES);
        for (int index = 0; index < rules.size(); index++) {
            check("lifecycleRules[" + index + "]", rules.get(index), versioning, checks);
        }
    }

    private static void check(String argument, LifecycleRuleArgs rule, boolean versioning, ArgumentChecks checks) {
        if (!hasAction(rule)) {
            checks.addProblem(
                    argument,
                    "has no action",
                    "set expirationDays, transitions, noncurrentVersionExpirationDays, or noncurrentVersionTransitions,"
                            + " because the rule does nothing without them");
        }
        rule.keyPrefix()
                .ifPresent(prefix -> checks.require(
                        argument + ".keyPrefix",
                        prefix,
                        value -> value.getBytes(StandardCharsets.UTF_8).length <= MAX_PREFIX_BYTES,
                        "specify at most " + MAX_PREFIX_BYTES + " bytes"));
        rule.expirationDays().ifPresent(days -> checks.atLeast(argument + ".expirationDays", days, 1, "day"));
        rule.noncurrentVersionExpirationDays()
                .ifPresent(days -> checks.atLeast(argument + ".noncurrentVersionExpirationDays", days, 1, "day"));
        checkNewerVersions(argument, rule, checks);
        if (!versioning && hasActionForNoncurrentVersions(rule)) {
            checks.addProblem(
                    argument,
                    "is for noncurrent versions",
                    "also set versioning, because a bucket has no versions without it");
        }
        LifecycleTransitionChecks.check(
                argument + ".transitions", rule.transitions().orElse(List.of()), rule.expirationDays(), checks);
        LifecycleTransitionChecks.check(
                argument + ".noncurrentVersionTransitions",
                rule.noncurrentVersionTransitions().orElse(List.of()),
                rule.noncurrentVersionExpirationDays(),
                checks);
    }

    private static void checkNewerVersions(String argument, LifecycleRuleArgs rule, ArgumentChecks checks) {
        rule.newerNoncurrentVersions().ifPresent(versions -> {
            checks.inRange(argument + ".newerNoncurrentVersions", versions, 1, 100, " versions");
            if (rule.noncurrentVersionExpirationDays().isEmpty()) {
                checks.reject(
                        argument + ".newerNoncurrentVersions",
                        versions,
                        "also set noncurrentVersionExpirationDays, because S3 deletes no versions without it");
            }
        });
    }

    private static boolean hasAction(LifecycleRuleArgs rule) {
        return rule.expirationDays().isPresent()
                || !rule.transitions().orElse(List.of()).isEmpty()
                || hasActionForNoncurrentVersions(rule);
    }

    private static boolean hasActionForNoncurrentVersions(LifecycleRuleArgs rule) {
        return rule.noncurrentVersionExpirationDays().isPresent()
                || !rule.noncurrentVersionTransitions().orElse(List.of()).isEmpty();
    }
}
