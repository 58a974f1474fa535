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
 * Shows that the condition on partition keys is needed, and each of its values. The emulator does not know the
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
     * Returns the facts of each statement that has such a condition, or should have one.
     *
     * @param needed the calls that must be allowed
     * @param ofOthers partition keys of objects that are not the pipeline's
     */
    List<Fact> facts(List<NeededCall> needed, List<String> ofOthers) throws InterruptedException {
        List<Fact> facts = new ArrayList<>();
        for (Statement statement : document.statements()) {
            if (statement.actions().contains(PUT)) {
                facts.add(excludes(statement, ofOthers));
            }
            for (PolicyCondition condition : statement.conditions()) {
                if (condition.key().equals(KEY)) {
                    facts.add(bounds(statement, condition));
                    for (String value : condition.values()) {
                        facts.add(needs(statement, condition, value, needed));
                    }
                }
            }
        }
        return facts;
    }

    /** With the condition, keys beside its patterns are denied; without it, they are allowed. */
    private Fact bounds(Statement statement, PolicyCondition condition) throws InterruptedException {
        PolicyDocument unconditional = document.changed(statement, each -> each.withConditions(List.of()));
        List<String> forbidden = forbidden(condition);
        List<Boolean> with = evaluator.allows(
                forbidden.stream().map(key -> put(document, key)).toList());
        List<Boolean> without = evaluator.allows(
                forbidden.stream().map(key -> put(unconditional, key)).toList());
        return new Fact(
                PolicyKind.ROLE,
                statement.sid(),
                "Bounded: without the condition on `" + KEY + "`, items could be put under any partition key",
                Fact.Method.EVALUATED,
                !with.contains(true) && !without.contains(false),
                "`" + String.join("`, `", forbidden) + "`: denied with it, allowed without");
    }

    private Fact excludes(Statement statement, List<String> ofOthers) throws InterruptedException {
        return new Fact(
                PolicyKind.ROLE,
                statement.sid(),
                "Bounded: no item of an object can be put that is not in the bucket, or not below its prefix",
                Fact.Method.EVALUATED,
                !evaluator
                        .allows(ofOthers.stream().map(key -> put(document, key)).toList())
                        .contains(true),
                "`" + String.join("`, `", ofOthers) + "`: denied");
    }

    private Fact needs(Statement statement, PolicyCondition condition, String value, List<NeededCall> needed)
            throws InterruptedException {
        PolicyDocument less = document.changed(
                statement,
                each -> each.withConditions(each.conditions().stream()
                        .map(other -> other.equals(condition) ? condition.without(value) : other)
                        .toList()));
        List<NeededCall> puts =
                needed.stream().filter(call -> !call.leadingKey().isEmpty()).toList();
        List<Boolean> allowed =
                evaluator.allows(puts.stream().map(call -> call.in(less)).toList());
        Optional<NeededCall> denied =
                puts.stream().filter(call -> !allowed.get(puts.indexOf(call))).findFirst();
        return new Fact(
                PolicyKind.ROLE,
                statement.sid(),
                "Needed: fails without the partition keys `" + value + "`",
                Fact.Method.EVALUATED,
                denied.isPresent(),
                denied.map(call -> "a put of `" + call.leadingKey() + "` is denied")
                        .orElse("no put is denied: it is superfluous"));
    }

    private AccessRequest put(PolicyDocument policy, String key) {
        return AccessRequest.ofRole(policy, PUT, tableArn).with(KEY, key);
    }

    /** Keys that are almost, but not quite, like those that are allowed, and one that is like none of them. */
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
