package io.serverlesspipeline.component;

import java.util.List;
import java.util.function.BiPredicate;

/** Finds what is wrong with the prefixes and suffixes of the keys that are processed. */
final class KeyFilterChecks {
    /** "Amazon S3 event notification" limits in "Amazon S3 endpoints and quotas" of the AWS General Reference. */
    private static final int MOST_NOTIFICATIONS = 100;

    private static final String REMEDY = "give 1 to 1024 letters, digits and . / - _";

    private KeyFilterChecks() {}

    static void check(List<String> prefixes, List<String> suffixes, ArgumentChecks checks) {
        checkCharacters("keyPrefixes", prefixes, checks);
        checkCharacters("keySuffixes", suffixes, checks);
        for (int index = 0; index < prefixes.size(); index++) {
            checks.check(
                    "keyPrefixes[" + index + "]",
                    prefixes.get(index),
                    prefix -> !prefix.startsWith("/"),
                    "leave out the slash at the beginning, which keys do not have");
        }
        checkApart("keyPrefixes", prefixes, String::startsWith, checks);
        checkApart("keySuffixes", suffixes, String::endsWith, checks);
        int notifications = Math.max(1, prefixes.size()) * Math.max(1, suffixes.size());
        checks.check(
                "keyPrefixes",
                prefixes.size() + " prefixes for " + suffixes.size() + " suffixes",
                any -> notifications <= MOST_NOTIFICATIONS,
                "give fewer, since a bucket takes " + MOST_NOTIFICATIONS
                        + " notifications, one for each prefix with each suffix");
    }

    /**
     * In a policy {@code *}, <code>?</code> and {@code $} would grant other keys than the ones meant; and S3 compares a
     * notification's filter in URL-encoded form, so a character that is encoded would never match.
     */
    private static void checkCharacters(String argument, List<String> filters, ArgumentChecks checks) {
        for (int index = 0; index < filters.size(); index++) {
            checks.check(
                    argument + "[" + index + "]",
                    filters.get(index),
                    filter -> filter.matches("[A-Za-z0-9/_.-]{1,1024}"),
                    REMEDY);
        }
    }

    /** S3 refuses notifications that one and the same key would match. */
    private static void checkApart(
            String argument, List<String> filters, BiPredicate<String, String> within, ArgumentChecks checks) {
        for (int one = 0; one < filters.size(); one++) {
            for (int other = 0; other < filters.size(); other++) {
                String narrow = filters.get(one);
                String wide = filters.get(other);
                boolean same = narrow.equals(wide);
                if (one != other && !wide.isEmpty() && within.test(narrow, wide) && (!same || one > other)) {
                    checks.refuse(
                            argument + "[" + one + "]",
                            narrow,
                            "leave it out, since " + argument + "[" + other + "] \"" + wide + "\" covers it and S3"
                                    + " refuses notifications that overlap");
                }
            }
        }
    }
}
