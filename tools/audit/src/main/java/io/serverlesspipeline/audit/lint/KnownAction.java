package io.serverlesspipeline.audit.lint;

import java.util.List;

/**
 * An AWS action.
 *
 * @param name its name, such as {@code s3:GetObject}
 * @param resourceTypes the resource types that the action supports; empty if it supports only {@code *}
 */
public record KnownAction(String name, List<String> resourceTypes) {
    /** Creates a defensive copy of the types. */
    public KnownAction {
        resourceTypes = List.copyOf(resourceTypes);
    }
}
