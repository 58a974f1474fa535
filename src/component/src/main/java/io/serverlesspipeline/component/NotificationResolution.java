package io.serverlesspipeline.component;

/** Resolves the arguments that say which uploads invoke the function. */
final class NotificationResolution {
    private NotificationResolution() {}

    static NotificationSettings resolve(ServerlessPipelineArgs args, ArgumentChecks checks) {
        return new NotificationSettings(
                keyFilter("keyPrefix", args.keyPrefix().orElse(""), checks),
                keyFilter("keySuffix", args.keySuffix().orElse(""), checks));
    }

    /**
     * In a policy {@code *}, <code>?</code> and {@code $} would grant other keys than the ones meant; and S3 compares a
     * notification's filter in URL-encoded form, so a character that is encoded would never match.
     */
    private static String keyFilter(String argument, String value, ArgumentChecks checks) {
        return checks.check(
                argument,
                value,
                filter -> filter.matches("[A-Za-z0-9/_.-]{0,1024}") && !filter.startsWith("/"),
                "give at most 1024 letters, digits and / - _ . that do not begin with a slash");
    }
}
