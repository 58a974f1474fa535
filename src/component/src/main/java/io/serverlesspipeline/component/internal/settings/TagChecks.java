package io.serverlesspipeline.component.internal.settings;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks tags against "Tag naming and usage conventions" in Tagging AWS Resources and Tag Editor. */
final class TagChecks {
    private static final int MAX_TAGS = 50;
    private static final String ALLOWED_CHARACTER = "[\\p{L}\\p{N}\\p{Zs}_.:/=+\\-@]";

    private TagChecks() {}

    /** Returns the tags if every resource of the pipeline can have them, or throws. */
    static Map<String, String> check(ArgumentChecks checks, String argument, Map<String, String> tags) {
        if (tags.size() > MAX_TAGS) {
            checks.reject(argument, tags.size() + " tags", "specify at most " + MAX_TAGS + ", as AWS requires");
        }
        rejectSameKeys(checks, argument, tags.keySet());
        tags.forEach((key, value) -> {
            checks.require(
                    argument,
                    key,
                    string -> string.matches(ALLOWED_CHARACTER + "{1,128}")
                            && !string.regionMatches(true, 0, "aws:", 0, "aws:".length()),
                    "specify a key of 1 to 128 letters, digits, spaces, and _ . : / = + - @ that doesn't begin with aws:");
            checks.require(
                    argument + "." + key,
                    value,
                    string -> string.matches(ALLOWED_CHARACTER + "{0,256}"),
                    "specify a value of at most 256 letters, digits, spaces, and _ . : / = + - @");
        });
        checks.throwIfInvalid();
        return tags;
    }

    /** IAM compares tag keys without case, and the role has the pipeline's tags. */
    private static void rejectSameKeys(ArgumentChecks checks, String argument, Set<String> keys) {
        Map<String, String> keyByLowerCase = new HashMap<>();
        for (String key : new TreeSet<>(keys)) {
            String other = keyByLowerCase.putIfAbsent(key.toLowerCase(Locale.ROOT), key);
            if (other != null) {
                checks.reject(
                        argument,
                        key,
                        "remove this key or " + other
                                + ", because IAM treats keys that differ only in case as the same");
            }
        }
    }
}
