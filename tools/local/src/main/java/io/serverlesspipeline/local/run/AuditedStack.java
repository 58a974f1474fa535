package io.serverlesspipeline.local.run;

import io.serverlesspipeline.audit.Audit;
import io.serverlesspipeline.audit.pipeline.DocumentReader;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.report.PipelineAudit;
import io.serverlesspipeline.audit.stack.StackAudit;
import io.serverlesspipeline.deployment.engine.DeploymentEngine;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.function.Consumer;

/** Audits the deployed policies of a stack: the pipeline of the local run, or a stack on AWS. */
public final class AuditedStack {
    private final CommandContext context;
    private final String name;

    /** Creates the audit of a stack by its name. */
    public AuditedStack(CommandContext context, String name) {
        this.context = context;
        this.name = name;
    }

    /** Reads the deployed policies and audits them. */
    public PipelineAudit audit(Consumer<String> progress) throws InterruptedException {
        return name.equals(DeploymentEngine.STACK)
                ? auditLocal(progress)
                : new StackAudit(context.workspace(), context.environment()).read(name, progress);
    }

    private PipelineAudit auditLocal(Consumer<String> progress) throws InterruptedException {
        try (RunningPipeline pipeline = RunningPipeline.require(context)) {
            ServiceClients clients = pipeline.clients();
            return new Audit(context.workspace(), context.environment())
                    .read(
                            StackAudit.title(name),
                            PipelineNames.of(pipeline.runRecord().outputs()),
                            DocumentReader.of(clients),
                            progress);
        }
    }
}
