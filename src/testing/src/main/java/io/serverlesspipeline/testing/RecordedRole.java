package io.serverlesspipeline.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A role that a program registered, with the permissions of all policies that the program gives it. */
public final class RecordedRole {
    private final RecordedResource resource;
    private final List<Grant> grants;

    RecordedRole(RecordedResource resource, List<Grant> grants) {
        this.resource = resource;
        this.grants = grants;
    }

    /** Returns the resource of the role. */
    public RecordedResource resource() {
        return resource;
    }

    /**
     * Asserts that the role allows each expected action on each expected resource, and nothing else. Deny statements
     * and permissions boundaries only narrow permissions, so this method ignores them.
     *
     * @throws AssertionError if the policies allow more or less. The message contains every difference and the
     *     statement that causes it.
     */
    public void assertAllowsExactly(Permission... expected) {
        List<Grant> wanted = Arrays.stream(expected)
                .flatMap(permission -> permission.grants().stream())
                .toList();
        List<String> differences = new ArrayList<>();
        grants.stream()
                .filter(grant -> wanted.stream().noneMatch(want -> matches(want, grant)))
                .map(grant -> difference(grant, wanted))
                .sorted()
                .forEach(differences::add);
        wanted.stream()
                .filter(want -> grants.stream().noneMatch(grant -> isSamePermission(want, grant)))
                .sorted(Comparator.comparing(Grant::toString))
                .map(want -> "expected, but not allowed: " + want)
                .forEach(differences::add);
        if (!differences.isEmpty()) {
            throw new AssertionError("The permissions of " + resource + " differ from the expected ones:\n- "
                    + String.join("\n- ", differences));
        }
    }

    private static String difference(Grant grant, List<Grant> wanted) {
        return wanted.stream()
                .filter(want -> isSamePermission(want, grant))
                .findFirst()
                .map(want -> "allowed without the expected conditions: " + grant + "; expected " + want.conditions())
                .orElseGet(() -> "allowed, but not expected: " + grant);
    }

    private static boolean matches(Grant wanted, Grant grant) {
        return isSamePermission(wanted, grant)
                && grant.conditions().entrySet().containsAll(wanted.conditions().entrySet());
    }

    /** IAM ignores the case of actions. */
    private static boolean isSamePermission(Grant wanted, Grant grant) {
        return lowerCase(wanted).equals(lowerCase(grant)) && wanted.resource().equals(grant.resource());
    }

    private static String lowerCase(Grant grant) {
        return grant.action().toLowerCase(Locale.ROOT);
    }
}
