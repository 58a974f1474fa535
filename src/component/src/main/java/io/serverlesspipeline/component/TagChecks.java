package io.serverlesspipeline.component;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks tags against "Tag naming and usage conventions" in Tagging AWS Resources and Tag Editor. */
final class TagChecks {
    private static final int MOST = 50;
    private static final String CHARACTERS = "[\\p{L}\\p{N}\\p{Zs}_.:/=+\\-@]";

    private TagChecks() {}

    /** Returns the tags if every resource of the pipeline can carry them, or throws. */
    static Map<String, String> check(ArgumentChecks checks, String argument, Map<String, String> tags) {
        if (tags.size() > MOST) {
            checks.refuse(argument, tags.size() + " tags", "give at most " + MOST + ", as AWS asks");
        }
        checkApart(checks, argument, tags.keySet());
        tags.forEach((key, value) -> {
            checks.check(
                    argument,
                    key,
                    text -> text.matches(CHARACTERS + "{1,128}")
                            && !text.regionMatches(true, 0, "aws:", 0, "aws:".length()),
                    "give a key of 1 to 128 letters, digits, spaces and _ . : / = + - @ that does not begin with aws:");
            checks.check(
                    argument + "." + key,
                    value,
                    text -> text.matches(CHARACTERS + "{0,256}"),
                    "give a value of at most 256 letters, digits, spaces and _ . : / = + - @");
        });
        checks.finish();
        return tags;
    }

    /** The keys of a role's tags are the same in any case of their letters, and the role has the pipeline's tags. */
    private static void checkApart(ArgumentChecks checks, String argument, Set<String> keys) {
        Map<String, String> keyByLowerCase = new HashMap<>();
        for (String key : new TreeSet<>(keys)) {
            String other = keyByLowerCase.putIfAbsent(key.toLowerCase(Locale.ROOT), key);
            if (other != null) {
                checks.refuse(
                        argument,
                        key,
                        "leave out this one or " + other
                                + ", since IAM takes keys that differ only in case for the same");
            }
        }
    }
}
