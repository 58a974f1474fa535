package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.audit.pipeline.RoleCredentials;
import io.serverlesspipeline.audit.pipeline.SessionClients;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Proves that the policies of the bucket and of the queue that the role may send to deny requests without TLS and don't
 * affect requests with TLS.
 */
final class TlsProof {
    /** The function ignores it, if it receives it. */
    private static final String TEST_EVENT = "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}";

    private final DeployedPipeline pipeline;
    private final String key;
    private final String version;

    TlsProof(DeployedPipeline pipeline) {
        this.pipeline = pipeline;
        this.key = pipeline.pipeline().keyPrefix() + "tls/";
        String put = pipeline.root()
                .s3()
                .putObject(request -> request.bucket(bucket()).key(key), RequestBody.empty())
                .versionId();
        this.version = put == null ? "" : put;
    }

    /** Returns the facts for both policies, and leaves the policies unchanged. */
    List<Fact> facts(Map<PolicyKind, PolicyDocument> documents, RoleCredentials credentials) {
        List<Fact> facts = new ArrayList<>();
        try (SessionClients tls = pipeline.clients(credentials);
                SessionClients plain = pipeline.clientsWithoutTls(credentials)) {
            Check reading = new Check(
                    "reading an upload",
                    pipeline.pipeline().readsVersions() ? "s3:GetObjectVersion" : "s3:GetObject",
                    PolicyKind.BUCKET,
                    this::read,
                    this::putBucketPolicy);
            boolean queued = pipeline.pipeline().queued();
            Check sending = new Check(
                    queued ? "sending the rest of an upload" : "sending a failed event",
                    "sqs:SendMessage",
                    queued ? PolicyKind.WORK_QUEUE : PolicyKind.QUEUE,
                    this::send,
                    this::putQueuePolicy);
            for (Check check : List.of(reading, sending)) {
                if (documents.containsKey(check.policy())) {
                    PolicyDocument document = documents.get(check.policy());
                    document.statements().stream()
                            .filter(statement -> !statement.allows())
                            .forEach(each -> facts.addAll(check.facts(document, each, tls, plain)));
                }
            }
        }
        return facts;
    }

    private record Check(
            String title,
            String action,
            PolicyKind policy,
            Consumer<SessionClients> call,
            Consumer<PolicyDocument> putPolicy) {

        List<Fact> facts(PolicyDocument document, Statement statement, SessionClients tls, SessionClients plain) {
            String withTls = outcome(tls);
            String withoutTls = outcome(plain);
            List<Fact> facts = new ArrayList<>();
            facts.add(fact(
                    statement,
                    "Bounded: " + title + " is denied without TLS and allowed with it",
                    withoutTls.equals("AccessDenied") && withTls.equals("allowed"),
                    withoutTls + " without TLS, " + withTls + " with TLS"));
            try {
                // Limited to this action, because a policy that denies everything couldn't be replaced.
                putPolicy.accept(document.changed(
                        statement, each -> each.withConditions(List.of()).withActions(List.of(action))));
                String unconditional = outcome(tls);
                facts.add(fact(
                        statement,
                        "Needed: without the condition, " + title + " with TLS is also denied",
                        unconditional.equals("AccessDenied"),
                        unconditional));
                putPolicy.accept(document.without(statement));
                String without = outcome(plain);
                facts.add(fact(
                        statement,
                        "Needed: without the statement, " + title + " without TLS is allowed",
                        without.equals("allowed"),
                        without));
            } finally {
                putPolicy.accept(document);
            }
            return facts;
        }

        private String outcome(SessionClients clients) {
            try {
                call.accept(clients);
                return "allowed";
            } catch (AwsServiceException exception) {
                return exception.awsErrorDetails().errorCode();
            }
        }

        private Fact fact(Statement statement, String claim, boolean holds, String evidence) {
            return new Fact(policy, statement.sid(), claim, Fact.Method.ENFORCED, holds, evidence);
        }
    }

    private void read(SessionClients clients) {
        clients.s3().getObjectAsBytes(request -> {
            request.bucket(bucket()).key(key);
            if (!version.isEmpty()) {
                request.versionId(version);
            }
        });
    }

    private void send(SessionClients clients) {
        clients.sqs().sendMessage(request -> request.queueUrl(queue()).messageBody(TEST_EVENT));
    }

    private void putBucketPolicy(PolicyDocument document) {
        if (document.statements().isEmpty()) {
            pipeline.root().s3().deleteBucketPolicy(request -> request.bucket(bucket()));
        } else {
            pipeline.root()
                    .s3()
                    .putBucketPolicy(request -> request.bucket(bucket()).policy(document.toJson()));
        }
    }

    private void putQueuePolicy(PolicyDocument document) {
        String policy = document.statements().isEmpty() ? "" : document.toJson();
        pipeline.root()
                .sqs()
                .setQueueAttributes(
                        request -> request.queueUrl(queue()).attributes(Map.of(QueueAttributeName.POLICY, policy)));
    }

    private String bucket() {
        return pipeline.names().bucketName();
    }

    private String queue() {
        return pipeline.pipeline().queued()
                ? pipeline.names().workQueueUrl()
                : pipeline.names().failureQueueUrl();
    }
}
