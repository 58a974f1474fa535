package io.serverlesspipeline.component.internal.bucket;

import io.serverlesspipeline.component.CorsRuleArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.List;

/** Checks CORS rules; see "Elements of a CORS configuration" in the Amazon S3 User Guide. */
final class CorsChecks {
    private static final int MAX_RULES = 100;
    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "HEAD");

    private CorsChecks() {}

    static void check(List<CorsRuleArgs> rules, ArgumentChecks checks) {
        checks.require(
                "corsRules", rules.size() + " rules", any -> rules.size() <= MAX_RULES, "specify at most " + MAX_RULES);
        for (int index = 0; index < rules.size(); index++) {
            check("corsRules[" + index + "]", rules.get(index), checks);
        }
    }

    private static void check(String argument, CorsRuleArgs rule, ArgumentChecks checks) {
        checks.require(
                argument + ".allowedOrigins",
                rule.allowedOrigins(),
                origins -> !origins.isEmpty(),
                "specify at least one origin, such as https://example.com");
        checkWildcards(argument + ".allowedOrigins", rule.allowedOrigins(), checks);
        checks.require(
                argument + ".allowedMethods",
                rule.allowedMethods(),
                methods -> !methods.isEmpty(),
                "specify at least one of " + METHODS);
        for (int index = 0; index < rule.allowedMethods().size(); index++) {
            checks.oneOf(
                    argument + ".allowedMethods[" + index + "]",
                    rule.allowedMethods().get(index),
                    METHODS);
        }
        checkWildcards(argument + ".allowedHeaders", rule.allowedHeaders().orElse(List.of()), checks);
        List<String> exposeHeaders = rule.exposeHeaders().orElse(List.of());
        for (int index = 0; index < exposeHeaders.size(); index++) {
            checks.require(
                    argument + ".exposeHeaders[" + index + "]",
                    exposeHeaders.get(index),
                    header -> !header.isBlank() && header.indexOf('*') < 0,
                    "specify a header, such as ETag, because S3 doesn't allow * here");
        }
        rule.maxAgeSeconds().ifPresent(seconds -> checks.atLeast(argument + ".maxAgeSeconds", seconds, 0, "second"));
    }

    private static void checkWildcards(String argument, List<String> patterns, ArgumentChecks checks) {
        for (int index = 0; index < patterns.size(); index++) {
            checks.require(
                    argument + "[" + index + "]",
                    patterns.get(index),
                    pattern -> !pattern.isBlank() && pattern.indexOf('*') == pattern.lastIndexOf('*'),
                    "specify a string with at most one *");
        }
    }
}
