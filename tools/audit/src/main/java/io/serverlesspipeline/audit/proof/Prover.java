package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.denied.DeniedCallResult;
import io.serverlesspipeline.audit.denied.DeniedCallsProof;
import io.serverlesspipeline.audit.evaluation.PolicyEvaluator;
import io.serverlesspipeline.audit.lint.LintReport;
import io.serverlesspipeline.audit.lint.PolicyLinters;
import io.serverlesspipeline.audit.pipeline.AuditedPipeline;
import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.audit.pipeline.PipelineDocuments;
import io.serverlesspipeline.audit.pipeline.RoleCredentials;
import io.serverlesspipeline.audit.pipeline.SessionClients;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import io.serverlesspipeline.audit.workload.Workload;
import io.serverlesspipeline.audit.workload.WorkloadResult;
import io.serverlesspipeline.audit.workload.WorkloadRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Proves that a pipeline's policies are sufficient, needed and bounded. */
public final class Prover {
    private final PolicyEvaluator evaluator;
    private final PolicyLinters linters;
    private final Function<AuditedPipeline, List<Workload>> workloads;

    /**
     * Creates a prover.
     *
     * @param evaluator evaluates the documents without requests
     * @param linters check the documents
     * @param workloads returns the workloads for a pipeline
     */
    public Prover(
            PolicyEvaluator evaluator, PolicyLinters linters, Function<AuditedPipeline, List<Workload>> workloads) {
        this.evaluator = evaluator;
        this.linters = linters;
        this.workloads = workloads;
    }

    /**
     * Proves the policies of a pipeline, and leaves them unchanged.
     *
     * @param own the pipeline
     * @param other another pipeline in the same account, to which access must be denied
     * @param progress receives a description of each step
     */
    public PipelineProof prove(DeployedPipeline own, DeployedPipeline other, Consumer<String> progress)
            throws InterruptedException {
        PipelineDocuments documents = own.documents();
        LintReport lint = linters.read(documents.documents());
        PolicyDocument role = documents.of(PolicyKind.ROLE).orElseGet(() -> new PolicyDocument(List.of()));
        RoleCredentials credentials = own.roleCredentials();
        try (SessionClients session = own.clients(credentials)) {
            WorkloadRunner runner = new WorkloadRunner(own, session, workloads.apply(own.pipeline()));
            progress.accept(own.pipeline().name() + ": proving that its permissions are sufficient");
            List<WorkloadResult> results = runner.runAll();
            List<NeededCall> needed = new ArrayList<>(NeededCalls.ofFunction(results));
            needed.addAll(NeededCalls.ofLambda(own.pipeline(), own.names()));

            progress.accept(own.pipeline().name() + ": proving that each permission is needed");
            List<ReductionResult> reductions = new NecessityProof(own, runner, evaluator).run(role, needed);

            progress.accept(own.pipeline().name() + ": proving that its permissions are bounded");
            List<Fact> facts = new ArrayList<>();
            facts.addAll(new DeliveryProof(role, results, own.names().failureDestinationArn()).facts());
            facts.addAll(new SufficiencyProof(role, evaluator).facts(results, needed));
            reductions.forEach(reduction -> facts.add(NecessityProof.fact(reduction)));
            facts.addAll(new ResourceAccountProof(role, evaluator).facts());
            facts.addAll(new LeadingKeysProof(role, evaluator, own.names()).facts(needed, foreignKeys(own, other)));
            facts.addAll(new ResourceTypes(lint.actions()).facts(role));
            facts.addAll(replacedItem(own, role, session));
            facts.addAll(otherPolicies(own, documents));
            facts.addAll(new TlsProof(own).facts(documents.documents(), credentials));
            GrantComparison comparison = new GrantSearch(
                            own.names(), other.names(), own.pipeline().keyPrefix())
                    .compare(role, evaluator, lint.actions(), needed);
            List<DeniedCallResult> deniedCalls = new DeniedCallsProof(own, other).run(credentials);
            return new PipelineProof(
                    own.pipeline(), own.names(), documents, results, reductions, facts, comparison, deniedCalls, lint);
        }
    }

    /** Returns partition keys of objects that don't belong to the pipeline. */
    private static List<String> foreignKeys(DeployedPipeline own, DeployedPipeline other) {
        List<String> keys = new ArrayList<>();
        keys.add("OBJECT#" + other.names().bucketName() + "/any-object");
        keys.add("OBJECT#" + own.names().bucketName() + "-of-others/any-object");
        keys.add("OBJECT#STORED");
        if (!own.pipeline().keyPrefix().isEmpty()) {
            keys.add("OBJECT#" + own.names().bucketName() + "/any-object-outside-the-prefix");
        }
        return keys;
    }

    private static List<Fact> replacedItem(DeployedPipeline own, PolicyDocument role, SessionClients session) {
        Optional<Statement> puts = role.statements().stream()
                .filter(statement -> statement.actions().contains("dynamodb:PutItem"))
                .findFirst();
        return puts.map(statement -> new ReplacedItemProof(session, own.names(), statement.sid()).facts())
                .orElse(List.of());
    }

    private List<Fact> otherPolicies(DeployedPipeline own, PipelineDocuments documents) throws InterruptedException {
        List<Fact> facts = new ArrayList<>();
        Optional<PolicyDocument> trust = documents.of(PolicyKind.TRUST);
        if (trust.isPresent()) {
            facts.addAll(new TrustProof(trust.get(), own.names(), evaluator).facts());
        }
        for (PolicyKind kind : List.of(PolicyKind.QUEUE, PolicyKind.WORK_QUEUE, PolicyKind.FUNCTION)) {
            Optional<PolicyDocument> document = documents.of(kind);
            if (document.isPresent()) {
                facts.addAll(new ServiceAccessProof(kind, document.get(), own.names(), evaluator).facts());
            }
        }
        return facts;
    }
}
