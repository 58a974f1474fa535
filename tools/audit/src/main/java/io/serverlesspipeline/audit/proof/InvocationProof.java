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
 * Shows that the function's own policy lets S3 invoke it for this bucket of this account, and nobody else. The
 * emulator's S3 asks nobody, so the document is evaluated.
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
                    "Sufficient and needed: S3 may invoke the function for the bucket, and may not without the statement",
                    evaluator.allows(s3(document, names.bucketArn(), names.account()))
                            && !evaluator.allows(s3(document.without(statement), names.bucketArn(), names.account())),
                    "allowed with it, denied without"));
            facts.add(bounded(
                    statement, "AWS:SourceArn", "another bucket", names.bucketArn() + "-other", names.account()));
            facts.add(bounded(
                    statement,
                    "AWS:SourceAccount",
                    "a bucket of the same name in another account",
                    names.bucketArn(),
                    OTHER_ACCOUNT));
            facts.add(fact(
                    statement,
                    "Bounded: no other service may invoke the function",
                    !evaluator.allows(
                            AccessRequest.ofService(document, "sns.amazonaws.com", INVOKE, names.functionArn())
                                    .with("AWS:SourceArn", names.bucketArn())
                                    .with("AWS:SourceAccount", names.account())),
                    "`sns.amazonaws.com` is denied"));
        }
        return facts;
    }

    /** With the condition the request is denied; without it, it is allowed. */
    private Fact bounded(Statement statement, String key, String who, String sourceArn, String sourceAccount)
            throws InterruptedException {
        PolicyDocument without = document.changed(statement, each -> each.withoutConditionsOn(key));
        return fact(
                statement,
                "Bounded: without the condition on `" + key + "`, S3 could invoke the function for " + who,
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
