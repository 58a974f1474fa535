package io.serverlesspipeline.testing;

import java.util.List;
import java.util.Map;

/**
 * An action on a resource that a policy allows.
 *
 * @param action the action, such as {@code s3:GetObject}
 * @param resource the ARN of the resource
 * @param conditions the values of each condition, by its operator and key
 * @param place where the program allows it
 */
record Grant(String action, String resource, Map<String, List<String>> conditions, String place) {
    /** Returns the permissions of a managed policy that isn't part of the program, so its content isn't known. */
    static Grant ofManagedPolicy(String arn, RecordedResource attachment) {
        return new Grant(Permission.MANAGED_POLICY, arn, Map.of(), attachment.toString());
    }

    @Override
    public String toString() {
        return action + " on " + resource + (conditions.isEmpty() ? "" : " if " + conditions) + ", " + place;
    }
}
