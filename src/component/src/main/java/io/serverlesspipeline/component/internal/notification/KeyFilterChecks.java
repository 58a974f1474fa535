package io.serverlesspipeline.component.internal.notification;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Checks the prefixes and suffixes of the keys that the function processes. */
final class KeyFilterChecks {
    /** The quota of "Amazon S3 endpoints and quotas" in the AWS General Reference. */
    private static final int MAX_NOTIFICATIONS = 100;

    private static final int MAX_LENGTH = 1024;

    /** Characters that are wildcards or variables in the role's policy, and would grant access to other keys. */
    private static final Pattern POLICY_CHARACTERS = Pattern.compile("[*?$]");

    /** Characters with only one URL-encoded form, so S3 and its emulators agree on it. */
    private static final Pattern ALLOWED_CHARACTERS = Pattern.compile("[A-Za-z0-9/_.=:@,;&+-]*");

    private KeyFilterChecks() {}

    static void check(List<String> prefixes, List<String> suffixes, ArgumentChecks checks) {
        checkCharacters("keyPrefixes", prefixes, checks);
        checkCharacters("keySuffixes", suffixes, checks);
        warnAboutLeadingSlashes(prefixes, checks);
        rejectOverlaps("keyPrefixes", prefixes, String::startsWith, checks);
        rejectOverlaps("keySuffixes", suffixes, String::endsWith, checks);
        int notifications = Math.max(1, prefixes.size()) * Math.max(1, suffixes.size());
        checks.require(
                "keyPrefixes",
                prefixes.size() + " prefixes for " + suffixes.size() + " suffixes",
                any -> notifications <= MAX_NOTIFICATIONS,
                "specify fewer, because a bucket can have " + MAX_NOTIFICATIONS
                        + " notifications, and each prefix needs one for each suffix");
    }

    private static void checkCharacters(String argument, List<String> filters, ArgumentChecks checks) {
        for (int index = 0; index < filters.size(); index++) {
            String path = argument + "[" + index + "]";
            String filter = filters.get(index);
            if (POLICY_CHARACTERS.matcher(filter).find()) {
                checks.reject(path, filter, "don't use *, ?, or $, which are patterns in the role's policy");
            } else if (!ALLOWED_CHARACTERS.matcher(filter).matches()) {
                checks.reject(
                        path,
                        filter,
                        "use only letters, digits, and . / - _ = : @ , ; & +, because S3 compares URL-encoded filters and"
                                + " other characters don't have a unique encoding");
            } else {
                checks.require(
                        path,
                        filter,
                        value -> !value.isEmpty()
                                && KeyFilterEncoding.encode(value).length() <= MAX_LENGTH,
                        "specify 1 to " + MAX_LENGTH + " URL-encoded characters");
            }
        }
    }

    private static void warnAboutLeadingSlashes(List<String> prefixes, ArgumentChecks checks) {
        for (int index = 0; index < prefixes.size(); index++) {
            if (prefixes.get(index).startsWith("/")) {
                checks.warn(
                        "keyPrefixes[" + index + "]",
                        prefixes.get(index),
                        "remove the leading slash unless your keys begin with one, which is unusual");
            }
        }
    }

    /** S3 rejects notifications that match the same key. */
    private static void rejectOverlaps(
            String argument, List<String> filters, BiPredicate<String, String> isCoveredBy, ArgumentChecks checks) {
        for (int one = 0; one < filters.size(); one++) {
            for (int other = 0; other < filters.size(); other++) {
                String narrow = filters.get(one);
                String wide = filters.get(other);
                boolean same = narrow.equals(wide);
                if (one != other && !wide.isEmpty() && isCoveredBy.test(narrow, wide) && (!same || one > other)) {
                    checks.reject(
                            argument + "[" + one + "]",
                            narrow,
                            "remove it, because " + argument + "[" + other + "] \"" + wide + "\" covers it and S3"
                                    + " rejects overlapping notifications");
                }
            }
        }
    }
}
