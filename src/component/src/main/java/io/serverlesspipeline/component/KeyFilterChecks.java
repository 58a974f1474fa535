package io.serverlesspipeline.component;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Finds what is wrong with the prefixes and suffixes of the keys that are processed. */
final class KeyFilterChecks {
    /** "Amazon S3 event notification" limits in "Amazon S3 endpoints and quotas" of the AWS General Reference. */
    private static final int MOST_NOTIFICATIONS = 100;

    private static final int LONGEST = 1024;

    /** In the role's policy these would grant other keys than the ones meant. */
    private static final Pattern PATTERNS = Pattern.compile("[*?$]");

    /** What has one URL-encoded form, on which S3 and its emulators agree. */
    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9/_.=:@,;&+-]*");

    private KeyFilterChecks() {}

    static void check(List<String> prefixes, List<String> suffixes, ArgumentChecks checks) {
        checkCharacters("keyPrefixes", prefixes, checks);
        checkCharacters("keySuffixes", suffixes, checks);
        warnOfSlashes(prefixes, checks);
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

    private static void checkCharacters(String argument, List<String> filters, ArgumentChecks checks) {
        for (int index = 0; index < filters.size(); index++) {
            String place = argument + "[" + index + "]";
            String filter = filters.get(index);
            if (PATTERNS.matcher(filter).find()) {
                checks.refuse(place, filter, "leave out *, ? and $, which are patterns in the role's policy");
            } else if (!CHARACTERS.matcher(filter).matches()) {
                checks.refuse(
                        place,
                        filter,
                        "use letters, digits and . / - _ = : @ , ; & + only, since S3 compares a filter in URL-encoded"
                                + " form, which isn't the same everywhere for other characters");
            } else {
                checks.check(
                        place,
                        filter,
                        text -> !text.isEmpty()
                                && NotificationEntries.encoded(text).length() <= LONGEST,
                        "give 1 to " + LONGEST + " characters, URL-encoded");
            }
        }
    }

    private static void warnOfSlashes(List<String> prefixes, ArgumentChecks checks) {
        for (int index = 0; index < prefixes.size(); index++) {
            if (prefixes.get(index).startsWith("/")) {
                checks.warn(
                        "keyPrefixes[" + index + "]",
                        prefixes.get(index),
                        "leave out the slash at the beginning unless your keys begin with one, which is unusual");
            }
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
