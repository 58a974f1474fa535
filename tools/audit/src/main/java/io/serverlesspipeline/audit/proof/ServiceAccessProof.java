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
 * Proves that a resource's policy allows only S3 or EventBridge to use it, for this pipeline's bucket or rule. The
 * emulator's services don't check these policies, so the document is evaluated.
 */
final class ServiceAccessProof {
    static final String OTHER_ACCOUNT = "111122223333";

    private static final String SOURCE = "AWS:SourceArn";
    private static final String ACCOUNT = "AWS:SourceAccount";

    private final PolicyKind kind;
    private final PolicyDocument document;
    private final Access access;
    private final PipelineNames names;
    private final PolicyEvaluator evaluator;

    private record Access(String title, String action, String resource) {
        static Access of(PolicyKind kind, PipelineNames names) {
            return switch (kind) {
                case QUEUE -> new Access("send to the failure queue", "sqs:SendMessage", names.failureDestinationArn());
                case WORK_QUEUE -> new Access("send to the work queue", "sqs:SendMessage", names.workQueueArn());
                case FUNCTION -> new Access("invoke the function", "lambda:InvokeFunction", names.functionArn());
                default -> throw new IllegalArgumentException("No service has access by " + kind);
            };
        }
    }

    private record Caller(String name, String service, String source, String sourceArn) {}

    ServiceAccessProof(PolicyKind kind, PolicyDocument document, PipelineNames names, PolicyEvaluator evaluator) {
        this.kind = kind;
        this.document = document;
        this.access = Access.of(kind, names);
        this.names = names;
        this.evaluator = evaluator;
    }

    List<Fact> facts() throws InterruptedException {
        List<Fact> facts = new ArrayList<>();
        for (Statement statement : document.statements()) {
            if (statement.allows()) {
                facts.addAll(facts(statement));
            }
        }
        return facts;
    }

    private List<Fact> facts(Statement statement) throws InterruptedException {
        Caller caller = statement.principal().contains("events.")
                ? new Caller("EventBridge", "events.amazonaws.com", "rule", names.eventRuleArn())
                : new Caller("S3", "s3.amazonaws.com", "bucket", names.bucketArn());
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                statement,
                "Sufficient and needed: " + caller.name() + " can " + access.title() + " for the " + caller.source()
                        + ", and can't without the statement",
                evaluator.allows(request(document, caller, caller.sourceArn(), names.account()))
                        && !evaluator.allows(
                                request(document.without(statement), caller, caller.sourceArn(), names.account())),
                "allowed with it, denied without"));
        facts.add(bounded(
                statement,
                SOURCE,
                caller,
                "another " + caller.source(),
                caller.sourceArn() + "-other",
                names.account()));
        if (statement.conditions().stream()
                .anyMatch(condition -> condition.key().equalsIgnoreCase(ACCOUNT))) {
            facts.add(bounded(
                    statement,
                    ACCOUNT,
                    caller,
                    "a " + caller.source() + " with the same name in another account",
                    caller.sourceArn(),
                    OTHER_ACCOUNT));
        }
        facts.add(fact(
                statement,
                "Bounded: no other service can " + access.title(),
                !evaluator.allows(request(
                        document, new Caller("SNS", "sns.amazonaws.com", "", ""), caller.sourceArn(), names.account())),
                "`sns.amazonaws.com` is denied"));
        return facts;
    }

    /** Checks that the request is denied with the condition and allowed without it. */
    private Fact bounded(
            Statement statement, String key, Caller caller, String source, String sourceArn, String sourceAccount)
            throws InterruptedException {
        PolicyDocument without = document.changed(statement, each -> each.withoutConditionsOn(key));
        return fact(
                statement,
                "Bounded: without the condition on `" + key + "`, " + caller.name() + " could " + access.title()
                        + " for " + source,
                !evaluator.allows(request(document, caller, sourceArn, sourceAccount))
                        && evaluator.allows(request(without, caller, sourceArn, sourceAccount)),
                "denied with it, allowed without");
    }

    private AccessRequest request(PolicyDocument policy, Caller caller, String sourceArn, String sourceAccount) {
        return AccessRequest.ofService(policy, caller.service(), access.action(), access.resource())
                .with(SOURCE, sourceArn)
                .with(ACCOUNT, sourceAccount)
                .with("aws:SecureTransport", "true");
    }

    private Fact fact(Statement statement, String claim, boolean holds, String evidence) {
        return new Fact(kind, statement.sid(), claim, Fact.Method.EVALUATED, holds, evidence);
    }
}
