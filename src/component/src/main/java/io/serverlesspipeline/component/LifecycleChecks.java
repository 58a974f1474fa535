package io.serverlesspipeline.component;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds what is wrong with the rules of the bucket's lifecycle, which S3 would refuse in the midst of a deployment. */
final class LifecycleChecks {
    /** A thousand, of which the pipeline has one itself; see "Bucket quotas" in the Amazon S3 User Guide. */
    private static final int MOST_RULES = 999;

    private static final int LONGEST_PREFIX = 1024;

    private LifecycleChecks() {}

    static void check(List<LifecycleRuleArgs> rules, boolean versioning, ArgumentChecks checks) {
        checks.check(
                "lifecycleRules",
                rules.size() + " rules",
                any -> rules.size() <= MOST_RULES,
                "give at most " + MOST_RULES);
        for (int index = 0; index < rules.size(); index++) {
            check("lifecycleRules[" + index + "]", rules.get(index), versioning, checks);
        }
    }

    private static void check(String argument, LifecycleRuleArgs rule, boolean versioning, ArgumentChecks checks) {
        if (!hasAction(rule)) {
            checks.report(
                    argument,
                    "has no action",
                    "give expirationDays, transitions, noncurrentVersionExpirationDays or noncurrentVersionTransitions,"
                            + " since a rule without does nothing");
        }
        rule.keyPrefix()
                .ifPresent(prefix -> checks.check(
                        argument + ".keyPrefix",
                        prefix,
                        value -> value.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PREFIX,
                        "give at most " + LONGEST_PREFIX + " bytes"));
        rule.expirationDays().ifPresent(days -> checks.atLeast(argument + ".expirationDays", days, 1, "day"));
        rule.noncurrentVersionExpirationDays()
                .ifPresent(days -> checks.atLeast(argument + ".noncurrentVersionExpirationDays", days, 1, "day"));
        checkVersionsKept(argument, rule, checks);
        if (!versioning && hasActionForNoncurrentVersions(rule)) {
            checks.report(
                    argument,
                    "is for noncurrent versions",
                    "set versioning too, since a bucket without has no versions");
        }
        LifecycleTransitionChecks.check(
                argument + ".transitions", rule.transitions().orElse(List.of()), rule.expirationDays(), checks);
        LifecycleTransitionChecks.check(
                argument + ".noncurrentVersionTransitions",
                rule.noncurrentVersionTransitions().orElse(List.of()),
                rule.noncurrentVersionExpirationDays(),
                checks);
    }

    private static void checkVersionsKept(String argument, LifecycleRuleArgs rule, ArgumentChecks checks) {
        rule.newerNoncurrentVersions().ifPresent(versions -> {
            checks.inRange(argument + ".newerNoncurrentVersions", versions, 1, 100, " versions");
            if (rule.noncurrentVersionExpirationDays().isEmpty()) {
                checks.refuse(
                        argument + ".newerNoncurrentVersions",
                        versions,
                        "set noncurrentVersionExpirationDays too, since versions are kept from being deleted");
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
