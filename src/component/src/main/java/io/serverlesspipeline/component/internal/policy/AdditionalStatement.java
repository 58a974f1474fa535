package io.serverlesspipeline.component.internal.policy;

import java.util.List;
import java.util.Map;

/**
 * A statement that a user adds to the function's role.
 *
 * @param sid the statement's ID
 * @param actions the allowed actions
 * @param resources the ARNs of the resources
 * @param conditions the conditions, by operator and key
 */
public record AdditionalStatement(
        String sid, List<String> actions, List<String> resources, Map<String, Map<String, List<String>>> conditions) {
    public AdditionalStatement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = Map.copyOf(conditions);
    }
}
