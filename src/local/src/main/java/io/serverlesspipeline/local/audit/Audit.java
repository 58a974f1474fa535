package io.serverlesspipeline.local.audit;

import io.serverlesspipeline.local.audit.evaluation.PolicyEvaluator;
import io.serverlesspipeline.local.audit.lint.LintReport;
import io.serverlesspipeline.local.audit.lint.PolicyLinters;
import io.serverlesspipeline.local.audit.need.SourceLines;
import io.serverlesspipeline.local.audit.pipeline.AuditedPipeline;
import io.serverlesspipeline.local.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.local.audit.pipeline.DocumentReader;
import io.serverlesspipeline.local.audit.pipeline.PipelineDocuments;
import io.serverlesspipeline.local.audit.pipeline.PipelineNames;
import io.serverlesspipeline.local.audit.pipeline.ProofEmulator;
import io.serverlesspipeline.local.audit.proof.PipelineProof;
import io.serverlesspipeline.local.audit.proof.Prover;
import io.serverlesspipeline.local.audit.report.AuditReport;
import io.serverlesspipeline.local.audit.report.PipelineAudit;
import io.serverlesspipeline.local.audit.report.Versions;
import io.serverlesspipeline.local.audit.workload.HandlerOutcomes;
import io.serverlesspipeline.local.audit.workload.Workload;
import io.serverlesspipeline.local.audit.workload.WorkloadResult;
import io.serverlesspipeline.local.audit.workload.Workloads;
import io.serverlesspipeline.local.emulator.EmulatorInstallation;
import io.serverlesspipeline.local.emulator.EmulatorLauncher;
import io.serverlesspipeline.local.failure.LocalRunException;
import io.serverlesspipeline.local.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Audits pipelines: proves their policies on an emulator of its own, or reads those of one that is deployed. */
public final class Audit {
    private final Workspace workspace;
    private final Map<String, String> environment;
    private @Nullable PolicyEvaluator evaluator;
    private @Nullable PolicyLinters linters;

    /**
     * Makes an audit.
     *
     * @param workspace the checkout, which has been built
     * @param environment the variables of this process
     */
    public Audit(Workspace workspace, Map<String, String> environment) {
        this.workspace = workspace;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Deploys the pipelines of {@link AuditedPipeline#ALL} to an emulator, proves their policies and stops the
     * emulator.
     *
     * @param progress is told what is being done
     * @throws LocalRunException if the emulator does not do what it is asked to
     */
    public AuditReport prove(Consumer<String> progress) throws InterruptedException {
        try (ProofEmulator emulator = startEmulator(progress)) {
            return report(prove(
                    Parallel.map(AuditedPipeline.ALL, pipeline -> emulator.deploy(pipeline, progress)), progress));
        } catch (SdkException exception) {
            throw new LocalRunException(
                    "The audit's own emulator did not do what it was asked to: " + exception.getMessage()
                            + ". Run the audit again; if it fails in the same way, add --debug.",
                    exception);
        }
    }

    /** Proves the policies of deployed pipelines, each of which must be out of reach of the others. */
    List<PipelineProof> prove(List<DeployedPipeline> deployed, Consumer<String> progress) throws InterruptedException {
        Prover prover = prover(Workloads::of, progress);
        return Parallel.map(deployed, pipeline -> prover.prove(pipeline, otherThan(pipeline, deployed), progress));
    }

    /**
     * Reads the policies of a deployed pipeline, and tries nothing.
     *
     * @param title which pipeline it is
     * @param names the names of its parts
     * @param reader reads with the operator's own credentials
     * @param progress is told what is being done
     */
    public PipelineAudit read(String title, PipelineNames names, DocumentReader reader, Consumer<String> progress)
            throws InterruptedException {
        PipelineDocuments documents = reader.read(names);
        LintReport lint = linters(progress).read(documents.documents());
        return PipelineAudit.of(title, names, documents, lint.findings(), new SourceLines(workspace.root()));
    }

    /** Returns what proves the policies of pipelines that are given some workloads. */
    Prover prover(Function<AuditedPipeline, List<Workload>> workloads, Consumer<String> progress)
            throws InterruptedException {
        return new Prover(evaluator(progress), linters(progress), workloads);
    }

    /** Starts an emulator for the proof. */
    ProofEmulator startEmulator(Consumer<String> progress) throws InterruptedException {
        return ProofEmulator.start(workspace, new EmulatorLauncher(installation(), environment), progress);
    }

    /** Returns the report of what was proven. */
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

    private static DeployedPipeline otherThan(DeployedPipeline pipeline, List<DeployedPipeline> all) {
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
