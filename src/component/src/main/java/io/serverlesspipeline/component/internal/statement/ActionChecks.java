package io.serverlesspipeline.component.internal.statement;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.List;

/** Checks the actions of an additional statement. */
final class ActionChecks {
    private ActionChecks() {}

    static void check(String argument, List<String> actions, boolean allowWildcards, ArgumentChecks checks) {
        checks.require(
                argument,
                actions,
                list -> !list.isEmpty(),
                "specify at least one action, such as secretsmanager:GetSecretValue");
        for (int index = 0; index < actions.size(); index++) {
            check(argument + "[" + index + "]", actions.get(index), allowWildcards, checks);
        }
    }

    private static void check(String argument, String action, boolean allowWildcards, ArgumentChecks checks) {
        if (!action.matches("\\*|[a-z0-9-]+:[A-Za-z0-9*?]+")) {
            checks.reject(
                    argument,
                    action,
                    "specify the service and the name of the action, such as secretsmanager:GetSecretValue");
        } else if (!allowWildcards && (action.contains("*") || action.contains("?"))) {
            checks.reject(
                    argument,
                    action,
                    "specify each action that the code needs without wildcards, or set allowWildcards");
        }
    }
}
