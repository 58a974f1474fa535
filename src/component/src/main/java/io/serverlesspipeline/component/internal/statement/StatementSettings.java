package io.serverlesspipeline.component.internal.statement;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.PolicyStatementArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.check.ValueCheck;
import io.serverlesspipeline.component.internal.policy.AdditionalStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement that a user adds to the policies of the function's role.
 *
 * @param sid the statement's ID
 * @param actions the allowed actions
 * @param resources the ARNs of the resources
 * @param conditions the conditions, by operator and key
 */
public record StatementSettings(
        String sid,
        List<String> actions,
        Output<List<String>> resources,
        Output<Map<String, Map<String, List<String>>>> conditions) {
    public StatementSettings {
        actions = List.copyOf(actions);
    }

    /** Returns the additional statements from a pipeline's arguments. */
    public static List<StatementSettings> of(ServerlessPipelineArgs args, ArgumentChecks checks) {
        List<PolicyStatementArgs> statements = args.additionalStatements().orElse(List.of());
        List<StatementSettings> settings = new ArrayList<>();
        StatementIds ids = new StatementIds(checks);
        for (PolicyStatementArgs statement : statements) {
            String argument = "additionalStatements[" + settings.size() + "]";
            settings.add(
                    of(argument, ids.of(argument + ".sid", statement.sid(), settings.size() + 1), statement, checks));
        }
        return settings;
    }

    private static StatementSettings of(
            String argument, String sid, PolicyStatementArgs statement, ArgumentChecks checks) {
        boolean allowWildcards = statement.allowWildcards().orElse(false);
        ActionChecks.check(argument + ".actions", statement.actions(), allowWildcards, checks);
        Optional<Output<Map<String, Map<String, List<String>>>>> conditions =
                ValueCheck.whenKnown(checks, argument + ".conditions", statement.conditions(), ConditionChecks::check);
        ResourceChecks resources = new ResourceChecks(allowWildcards || conditions.isPresent());
        return new StatementSettings(
                sid,
                statement.actions(),
                ValueCheck.whenKnown(checks, argument + ".resources", statement.resources(), resources::check),
                conditions.orElseGet(() -> Output.of(Map.of())));
    }

    /** Returns the statement once its values are known. */
    public Output<AdditionalStatement> statement() {
        return Output.tuple(resources, conditions)
                .applyValue(known -> new AdditionalStatement(sid, actions, known.t1, known.t2));
    }
}
