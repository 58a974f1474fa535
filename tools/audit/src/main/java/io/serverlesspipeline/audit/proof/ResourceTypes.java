package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.lint.KnownAction;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks up whether an action that is granted on {@code *} supports resource-level permissions. */
final class ResourceTypes {
    private final List<KnownAction> actions;

    ResourceTypes(List<KnownAction> actions) {
        this.actions = actions;
    }

    List<Fact> facts(PolicyDocument document) {
        List<Fact> facts = new ArrayList<>();
        for (Statement statement : document.statements()) {
            if (statement.allows() && statement.resources().contains("*")) {
                statement.actions().forEach(action -> facts.add(fact(statement, action)));
            }
        }
        return facts;
    }

    private Fact fact(Statement statement, String action) {
        List<String> types = actions.stream()
                .filter(each -> each.name().equals(action))
                .flatMap(each -> each.resourceTypes().stream())
                .toList();
        boolean known = actions.stream().anyMatch(each -> each.name().equals(action));
        return new Fact(
                PolicyKind.ROLE,
                statement.sid(),
                "Bounded: `" + action + "` doesn't support resource-level permissions",
                Fact.Method.LOOKED_UP,
                known && types.isEmpty(),
                !known
                        ? "the action is unknown"
                        : types.isEmpty() ? "it has no resource types" : "it has the types " + types);
    }
}
