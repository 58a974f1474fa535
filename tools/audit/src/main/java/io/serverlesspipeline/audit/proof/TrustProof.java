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
 * Proves that the role's trust policy allows only the Lambda service to assume the role, for this account. The
 * emulator's Lambda doesn't check the policy, so the document is evaluated.
 */
final class TrustProof {
    private static final String ASSUME = "sts:AssumeRole";
    private static final String LAMBDA = "lambda.amazonaws.com";
    private static final String ACCOUNT = "aws:SourceAccount";
    private static final List<String> OTHER_SERVICES =
            List.of("ec2.amazonaws.com", "edgelambda.amazonaws.com", "s3.amazonaws.com", "states.amazonaws.com");

    private final PolicyDocument document;
    private final PipelineNames names;
    private final PolicyEvaluator evaluator;

    TrustProof(PolicyDocument document, PipelineNames names, PolicyEvaluator evaluator) {
        this.document = document;
        this.names = names;
        this.evaluator = evaluator;
    }

    List<Fact> facts() throws InterruptedException {
        List<Fact> facts = new ArrayList<>();
        for (Statement statement : document.statements()) {
            facts.add(fact(
                    statement,
                    "Sufficient and needed: Lambda can assume the role, and can't without the statement",
                    evaluator.allows(service(document, LAMBDA))
                            && !evaluator.allows(service(document.without(statement), LAMBDA)),
                    "allowed with it, denied without"));
            PolicyDocument ofAnyAccount = document.changed(statement, each -> each.withoutConditionsOn(ACCOUNT));
            facts.add(fact(
                    statement,
                    "Bounded: without the condition on `" + ACCOUNT
                            + "`, Lambda could assume the role for a function in another account",
                    !evaluator.allows(service(document, LAMBDA).with(ACCOUNT, ServiceAccessProof.OTHER_ACCOUNT))
                            && evaluator.allows(
                                    service(ofAnyAccount, LAMBDA).with(ACCOUNT, ServiceAccessProof.OTHER_ACCOUNT)),
                    "denied with it, allowed without"));
            facts.add(fact(
                    statement,
                    "Bounded: no other service can assume the role",
                    !evaluator
                            .allows(OTHER_SERVICES.stream()
                                    .map(name -> service(document, name))
                                    .toList())
                            .contains(true),
                    "`" + String.join("`, `", OTHER_SERVICES) + "` are denied"));
            facts.add(fact(
                    statement,
                    "Bounded: no user, role or account can assume the role",
                    !evaluator
                            .allows(principals().stream().map(this::principal).toList())
                            .contains(true),
                    "the account's root user, a user and the role itself are denied"));
        }
        return facts;
    }

    private List<String> principals() {
        String iam = "arn:aws:iam::" + names.account() + ":";
        return List.of(iam + "root", iam + "user/someone", names.roleArn());
    }

    private AccessRequest service(PolicyDocument policy, String name) {
        return AccessRequest.ofService(policy, name, ASSUME, names.roleArn()).with(ACCOUNT, names.account());
    }

    private AccessRequest principal(String arn) {
        return AccessRequest.ofPrincipal(document, arn, ASSUME, names.roleArn()).with(ACCOUNT, names.account());
    }

    private static Fact fact(Statement statement, String claim, boolean holds, String evidence) {
        return new Fact(PolicyKind.TRUST, statement.sid(), claim, Fact.Method.EVALUATED, holds, evidence);
    }
}
