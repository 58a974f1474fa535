package io.serverlesspipeline.audit;

import io.serverlesspipeline.audit.evaluation.PolicyEvaluator;
import io.serverlesspipeline.audit.lint.LintReport;
import io.serverlesspipeline.audit.lint.PolicyLinters;
import io.serverlesspipeline.audit.need.SourceLines;
import io.serverlesspipeline.audit.pipeline.AuditedPipeline;
import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.audit.pipeline.DocumentReader;
import io.serverlesspipeline.audit.pipeline.PipelineDocuments;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.pipeline.ProofEmulator;
import io.serverlesspipeline.audit.proof.PipelineProof;
import io.serverlesspipeline.audit.proof.Prover;
import io.serverlesspipeline.audit.report.AuditReport;
import io.serverlesspipeline.audit.report.PipelineAudit;
import io.serverlesspipeline.audit.report.Versions;
import io.serverlesspipeline.audit.workload.HandlerOutcomes;
import io.serverlesspipeline.audit.workload.Workload;
import io.serverlesspipeline.audit.workload.WorkloadResult;
import io.serverlesspipeline.audit.workload.Workloads;
import io.serverlesspipeline.emulator.EmulatorInstallation;
import io.serverlesspipeline.emulator.EmulatorLauncher;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Audits pipelines: proves their policies on a dedicated emulator, or reads the policies of a deployed pipeline. */
public final class Audit {
    private final Workspace workspace;
    private final Map<String, String> environment;
    private @Nullable PolicyEvaluator evaluator;
    private @Nullable PolicyLinters linters;

    /**
     * Creates an audit.
     *
     * @param workspace the checkout, which has been built
     * @param environment the environment variables of this process
     */
    public Audit(Workspace workspace, Map<String, String> environment) {
        this.workspace = workspace;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Deploys {@link AuditedPipeline#ALL} to an emulator, proves their policies and stops the emulator.
     *
     * @param progress receives a description of each step
     * @throws LocalRunException if a request to the emulator fails
     */
    public AuditReport prove(Consumer<String> progress) throws InterruptedException {
        try (ProofEmulator emulator = startEmulator(progress)) {
            return report(prove(
                    Parallel.map(AuditedPipeline.ALL, pipeline -> emulator.deploy(pipeline, progress)), progress));
        } catch (SdkException exception) {
            throw new LocalRunException(
                    "A request to the audit's emulator failed: " + exception.getMessage() + ". Run the audit "
                            + "again; if it fails the same way, add --debug.",
                    exception);
        }
    }

    /** Proves the policies of deployed pipelines. Each pipeline must have no access to the others. */
    List<PipelineProof> prove(List<DeployedPipeline> deployed, Consumer<String> progress) throws InterruptedException {
        Prover prover = prover(Workloads::of, progress);
        return Parallel.map(deployed, pipeline -> prover.prove(pipeline, otherPipeline(pipeline, deployed), progress));
    }

    /**
     * Reads the policies of a deployed pipeline without testing them.
     *
     * @param title the pipeline's title
     * @param names the names of its resources
     * @param reader reads the policies with the operator's credentials
     * @param progress receives a description of each step
     */
    public PipelineAudit read(String title, PipelineNames names, DocumentReader reader, Consumer<String> progress)
            throws InterruptedException {
        PipelineDocuments documents = reader.read(names);
        LintReport lint = linters(progress).read(documents.documents());
        return PipelineAudit.of(title, names, documents, lint.findings(), new SourceLines(workspace.root()));
    }

    /** Reads the policies as {@link #read} does, but doesn't run the linters, which takes seconds. */
    public PipelineAudit readWithoutLinters(String title, PipelineNames names, DocumentReader reader) {
        return PipelineAudit.of(title, names, reader.read(names), Map.of(), new SourceLines(workspace.root()));
    }

    /** Returns a prover that runs the given workloads. */
    Prover prover(Function<AuditedPipeline, List<Workload>> workloads, Consumer<String> progress)
            throws InterruptedException {
        return new Prover(evaluator(progress), linters(progress), workloads);
    }

    /** Starts an emulator for the proof. */
    ProofEmulator startEmulator(Consumer<String> progress) throws InterruptedException {
        return ProofEmulator.start(workspace, new EmulatorLauncher(installation(), environment), progress);
    }

    /** Returns the report of the proofs. */
    AuditReport report(List<PipelineProof> proofs) {
        SourceLines sources = new SourceLines(workspace.root());
        List<WorkloadResult> workloads =
                proofs.stream().flatMap(proof -> proof.workloads().stream()).toList();
        return new AuditReport(
                proofs.stream().map(proof -> PipelineAudit.of(proof, sources)).toList(),
                HandlerOutcomes.all(workspace.root()),
                HandlerOutcomes.missing(workspace.root(), workloads),
                new Versions(
                        EmulatorInstallation.pinnedVersion(),
                        PolicyLinters.pinnedVersion("parliament"),
                        PolicyLinters.pinnedVersion("cloudsplaining")));
    }

    private static DeployedPipeline otherPipeline(DeployedPipeline pipeline, List<DeployedPipeline> all) {
        return all.stream().filter(each -> !each.equals(pipeline)).findFirst().orElseThrow();
    }

    private EmulatorInstallation installation() {
        return new EmulatorInstallation(workspace.localDirectory().resolve("emulator"), environment);
    }

    private synchronized PolicyEvaluator evaluator(Consumer<String> progress) throws InterruptedException {
        if (evaluator == null) {
            evaluator = new PolicyEvaluator(installation().ensure(progress));
        }
        return evaluator;
    }

    private synchronized PolicyLinters linters(Consumer<String> progress) throws InterruptedException {
        if (linters == null) {
            linters = PolicyLinters.of(
                    PolicyLinters.installation(workspace.localDirectory().resolve("linters"), environment)
                            .ensure(progress));
        }
        return linters;
    }
}
