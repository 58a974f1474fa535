package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.evaluation.AccessRequest;
import io.serverlesspipeline.audit.evaluation.PolicyEvaluator;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.policy.PolicyCondition;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Proves that the condition on partition keys and each of its values are needed. The emulator doesn't support the
 * condition key, so the document is evaluated.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html">Using IAM
 *     policy conditions for fine-grained access control (Amazon DynamoDB Developer Guide)</a>
 */
final class LeadingKeysProof {
    private static final String PUT = "dynamodb:PutItem";
    private static final String KEY = "dynamodb:LeadingKeys";

    private final PolicyDocument document;
    private final PolicyEvaluator evaluator;
    private final String tableArn;

    LeadingKeysProof(PolicyDocument document, PolicyEvaluator evaluator, PipelineNames names) {
        this.document = document;
        this.evaluator = evaluator;
        this.tableArn = names.tableArn();
    }

    /**
     * Returns the facts for each statement that has or should have such a condition.
     *
     * @param needed the calls that must be allowed
     * @param foreignKeys partition keys of objects that don't belong to the pipeline
     */
    List<Fact> facts(List<NeededCall> needed, List<String> foreignKeys) throws InterruptedException {
        List<Fact> facts = new ArrayList<>();
        for (Statement statement : document.statements()) {
            if (statement.actions().contains(PUT)) {
                facts.add(excludesForeignKeys(statement, foreignKeys));
            }
            for (PolicyCondition condition : statement.conditions()) {
                if (condition.key().equals(KEY)) {
                    facts.add(conditionBounds(statement, condition));
                    for (String value : condition.values()) {
                        facts.add(valueIsNeeded(statement, condition, value, needed));
                    }
                }
            }
        }
        return facts;
    }

    /** Checks that keys outside the condition's patterns are denied with the condition and allowed without it. */
    private Fact conditionBounds(Statement statement, PolicyCondition condition) throws InterruptedException {
        PolicyDocument unconditional = document.changed(statement, each -> each.withConditions(List.of()));
        List<String> forbidden = forbidden(condition);
        List<Boolean> with = evaluator.allows(
                forbidden.stream().map(key -> put(document, key)).toList());
        List<Boolean> without = evaluator.allows(
                forbidden.stream().map(key -> put(unconditional, key)).toList());
        return new Fact(
                PolicyKind.ROLE,
                statement.sid(),
                "Bounded: without the condition on `" + KEY + "`, items could be written under any partition key",
                Fact.Method.EVALUATED,
                !with.contains(true) && !without.contains(false),
                "`" + String.join("`, `", forbidden) + "`: denied with it, allowed without");
    }

    private Fact excludesForeignKeys(Statement statement, List<String> foreignKeys) throws InterruptedException {
        return new Fact(
                PolicyKind.ROLE,
                statement.sid(),
                "Bounded: no item can be written for an object outside the bucket or its prefix",
                Fact.Method.EVALUATED,
                !evaluator
                        .allows(foreignKeys.stream()
                                .map(key -> put(document, key))
                                .toList())
                        .contains(true),
                "`" + String.join("`, `", foreignKeys) + "`: denied");
    }

    private Fact valueIsNeeded(Statement statement, PolicyCondition condition, String value, List<NeededCall> needed)
            throws InterruptedException {
        PolicyDocument reduced = document.changed(
                statement,
                each -> each.withConditions(each.conditions().stream()
                        .map(other -> other.equals(condition) ? condition.without(value) : other)
                        .toList()));
        List<NeededCall> puts =
                needed.stream().filter(call -> !call.leadingKey().isEmpty()).toList();
        List<Boolean> allowed = evaluator.allows(
                puts.stream().map(call -> call.toRequest(reduced)).toList());
        Optional<NeededCall> denied =
                puts.stream().filter(call -> !allowed.get(puts.indexOf(call))).findFirst();
        return new Fact(
                PolicyKind.ROLE,
                statement.sid(),
                "Needed: fails without the partition key pattern `" + value + "`",
                Fact.Method.EVALUATED,
                denied.isPresent(),
                denied.map(call -> "a put under `" + call.leadingKey() + "` is denied")
                        .orElse("no put is denied, so it isn't needed"));
    }

    private AccessRequest put(PolicyDocument policy, String key) {
        return AccessRequest.ofRole(policy, PUT, tableArn).with(KEY, key);
    }

    /** Returns keys that differ slightly from the allowed ones, and one that is completely different. */
    private static List<String> forbidden(PolicyCondition condition) {
        List<String> forbidden = new ArrayList<>(List.of("ADMIN#1"));
        for (String value : condition.values()) {
            String prefix = value.substring(0, value.length() - 1);
            forbidden.add(prefix.substring(0, prefix.length() - 1));
            forbidden.add(prefix.toLowerCase(Locale.ROOT) + "1");
            forbidden.add("X" + prefix + "1");
        }
        return forbidden;
    }
}
