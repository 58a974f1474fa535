package io.serverlesspipeline.component;

import java.util.List;

/** Follows "Elements of a CORS configuration" in the Amazon S3 User Guide. */
final class CorsChecks {
    private static final int MOST_RULES = 100;
    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "HEAD");

    private CorsChecks() {}

    static void check(List<CorsRuleArgs> rules, ArgumentChecks checks) {
        checks.check(
                "corsRules", rules.size() + " rules", any -> rules.size() <= MOST_RULES, "give at most " + MOST_RULES);
        for (int index = 0; index < rules.size(); index++) {
            check("corsRules[" + index + "]", rules.get(index), checks);
        }
    }

    private static void check(String argument, CorsRuleArgs rule, ArgumentChecks checks) {
        checks.check(
                argument + ".allowedOrigins",
                rule.allowedOrigins(),
                origins -> !origins.isEmpty(),
                "name at least one origin, such as https://example.com");
        checkAsterisks(argument + ".allowedOrigins", rule.allowedOrigins(), checks);
        checks.check(
                argument + ".allowedMethods",
                rule.allowedMethods(),
                methods -> !methods.isEmpty(),
                "name at least one of " + METHODS);
        for (int index = 0; index < rule.allowedMethods().size(); index++) {
            checks.oneOf(
                    argument + ".allowedMethods[" + index + "]",
                    rule.allowedMethods().get(index),
                    METHODS);
        }
        checkAsterisks(argument + ".allowedHeaders", rule.allowedHeaders().orElse(List.of()), checks);
        List<String> exposed = rule.exposeHeaders().orElse(List.of());
        for (int index = 0; index < exposed.size(); index++) {
            checks.check(
                    argument + ".exposeHeaders[" + index + "]",
                    exposed.get(index),
                    header -> !header.isBlank() && header.indexOf('*') < 0,
                    "name one header, such as ETag, since S3 allows no * here");
        }
        rule.maxAgeSeconds().ifPresent(seconds -> checks.atLeast(argument + ".maxAgeSeconds", seconds, 0, "second"));
    }

    private static void checkAsterisks(String argument, List<String> patterns, ArgumentChecks checks) {
        for (int index = 0; index < patterns.size(); index++) {
            checks.check(
                    argument + "[" + index + "]",
                    patterns.get(index),
                    pattern -> !pattern.isBlank() && pattern.indexOf('*') == pattern.lastIndexOf('*'),
                    "give a text with at most one *");
        }
    }
}
