package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.evaluation.AccessRequest;
import io.serverlesspipeline.audit.evaluation.PolicyEvaluator;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves that the role can read only from buckets in its own account. A bucket's ARN doesn't contain the account ID,
 * and the emulator has only one account, so the document is evaluated.
 */
final class ResourceAccountProof {
    private static final String KEY = "s3:ResourceAccount";

    private final PolicyDocument document;
    private final PolicyEvaluator evaluator;

    ResourceAccountProof(PolicyDocument document, PolicyEvaluator evaluator) {
        this.document = document;
        this.evaluator = evaluator;
    }

    /** Returns a fact for each statement that allows an S3 action. */
    List<Fact> facts() throws InterruptedException {
        List<Fact> facts = new ArrayList<>();
        for (Statement statement : document.statements()) {
            if (statement.allows() && statement.actions().stream().anyMatch(action -> action.startsWith("s3:"))) {
                facts.add(bounded(statement));
            }
        }
        return facts;
    }

    /** Checks that the request is denied with the condition and allowed without it. */
    private Fact bounded(Statement statement) throws InterruptedException {
        PolicyDocument ofAnyAccount = document.changed(statement, each -> each.withoutConditionsOn(KEY));
        return new Fact(
                PolicyKind.ROLE,
                statement.sid(),
                "Bounded: without the condition on `" + KEY
                        + "`, a bucket with the same name in another account could be read",
                Fact.Method.EVALUATED,
                !evaluator.allows(inAnotherAccount(document, statement))
                        && evaluator.allows(inAnotherAccount(ofAnyAccount, statement)),
                "denied with it, allowed without");
    }

    private static AccessRequest inAnotherAccount(PolicyDocument policy, Statement statement) {
        String object = statement.resources().get(0).replace("*", "any-object");
        return AccessRequest.ofRole(policy, statement.actions().get(0), object)
                .with(KEY, ServiceAccessProof.OTHER_ACCOUNT);
    }
}
