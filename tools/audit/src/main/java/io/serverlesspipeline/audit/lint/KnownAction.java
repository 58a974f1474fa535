package io.serverlesspipeline.audit.lint;

import java.util.List;

/**
 * An action of AWS.
 *
 * @param name its name, such as {@code s3:GetObject}
 * @param resourceTypes the types of resource that it may be bounded to, empty if it cannot be bounded
 */
public record KnownAction(String name, List<String> resourceTypes) {
    /** Copies the types, so that the action is immutable. */
    public KnownAction {
        resourceTypes = List.copyOf(resourceTypes);
    }
}
