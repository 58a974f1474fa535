package io.serverlesspipeline.component.internal.statement;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.List;
import java.util.Set;

/**
 * Checks the resources of an additional statement.
 *
 * @param allowsAll whether the statement may name all resources, because of a condition or because the user allows it
 */
record ResourceChecks(boolean allowsAll) {
    /** Services whose resources begin with a name. Those of other services can begin with a type. */
    private static final Set<String> SERVICES_WITHOUT_TYPES = Set.of("execute-api", "s3");

    private static final int MAX_PARTS = 6;

    List<String> check(ArgumentChecks checks, String argument, List<String> resources) {
        checks.require(
                argument,
                resources,
                list -> !list.isEmpty(),
                "specify the ARN of at least one resource that the code needs");
        for (int index = 0; index < resources.size(); index++) {
            check(checks, argument + "[" + index + "]", resources.get(index));
        }
        checks.throwIfInvalid();
        return resources;
    }

    private void check(ArgumentChecks checks, String argument, String resource) {
        if (!resource.matches("\\*|arn:[a-z0-9-]+:[a-z0-9-]+:[a-z0-9*?-]*:[0-9a-z*?]*:\\P{Cntrl}+")) {
            checks.reject(argument, resource, "specify an ARN, such as arn:aws:s3:::example-bucket/countries/*");
        } else if (!allowsAll && isUnlimited(resource)) {
            checks.reject(
                    argument,
                    resource,
                    "specify the ARN of a single resource, or a pattern that begins with a part of its name, or add"
                            + " conditions, or set allowWildcards");
        }
    }

    /** Returns whether a pattern begins with a wildcard where the name of the resource should begin. */
    private static boolean isUnlimited(String resource) {
        if (resource.equals("*")) {
            return true;
        }
        String[] parts = resource.split(":", MAX_PARTS);
        String name = parts[MAX_PARTS - 1];
        return isWildcard(name)
                || (!SERVICES_WITHOUT_TYPES.contains(parts[2]) && isWildcard(name.replaceFirst("^[^/:]+[/:]", "")));
    }

    private static boolean isWildcard(String name) {
        return name.startsWith("*") || name.startsWith("?");
    }
}
