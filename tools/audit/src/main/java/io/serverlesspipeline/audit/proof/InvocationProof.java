package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.evaluation.AccessRequest;
import io.serverlesspipeline.audit.evaluation.PolicyEvaluator;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves that the function's policy allows only S3 to invoke it, for this bucket in this account. The emulator's S3
 * doesn't check the policy, so the document is evaluated.
 */
final class InvocationProof {
    private static final String INVOKE = "lambda:InvokeFunction";
    private static final String S3 = "s3.amazonaws.com";
    static final String OTHER_ACCOUNT = "111122223333";

    private final PolicyDocument document;
    private final PipelineNames names;
    private final PolicyEvaluator evaluator;

    InvocationProof(PolicyDocument document, PipelineNames names, PolicyEvaluator evaluator) {
        this.document = document;
        this.names = names;
        this.evaluator = evaluator;
    }

    List<Fact> facts() throws InterruptedException {
        List<Fact> facts = new ArrayList<>();
        for (Statement statement : document.statements()) {
            facts.add(fact(
                    statement,
                    "Sufficient and needed: S3 can invoke the function for the bucket, and can't without the statement",
                    evaluator.allows(s3(document, names.bucketArn(), names.account()))
                            && !evaluator.allows(s3(document.without(statement), names.bucketArn(), names.account())),
                    "allowed with it, denied without"));
            facts.add(bounded(
                    statement, "AWS:SourceArn", "another bucket", names.bucketArn() + "-other", names.account()));
            facts.add(bounded(
                    statement,
                    "AWS:SourceAccount",
                    "a bucket with the same name in another account",
                    names.bucketArn(),
                    OTHER_ACCOUNT));
            facts.add(fact(
                    statement,
                    "Bounded: no other service can invoke the function",
                    !evaluator.allows(
                            AccessRequest.ofService(document, "sns.amazonaws.com", INVOKE, names.functionArn())
                                    .with("AWS:SourceArn", names.bucketArn())
                                    .with("AWS:SourceAccount", names.account())),
                    "`sns.amazonaws.com` is denied"));
        }
        return facts;
    }

    /** Checks that the request is denied with the condition and allowed without it. */
    private Fact bounded(Statement statement, String key, String source, String sourceArn, String sourceAccount)
            throws InterruptedException {
        PolicyDocument without = document.changed(statement, each -> each.withoutConditionsOn(key));
        return fact(
                statement,
                "Bounded: without the condition on `" + key + "`, S3 could invoke the function for " + source,
                !evaluator.allows(s3(document, sourceArn, sourceAccount))
                        && evaluator.allows(s3(without, sourceArn, sourceAccount)),
                "denied with it, allowed without");
    }

    private AccessRequest s3(PolicyDocument policy, String sourceArn, String sourceAccount) {
        return AccessRequest.ofService(policy, S3, INVOKE, names.functionArn())
                .with("AWS:SourceArn", sourceArn)
                .with("AWS:SourceAccount", sourceAccount);
    }

    private static Fact fact(Statement statement, String claim, boolean holds, String evidence) {
        return new Fact(PolicyKind.FUNCTION, statement.sid(), claim, Fact.Method.EVALUATED, holds, evidence);
    }
}
