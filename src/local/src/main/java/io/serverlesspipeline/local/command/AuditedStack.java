package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.audit.Audit;
import io.serverlesspipeline.local.audit.pipeline.DocumentReader;
import io.serverlesspipeline.local.audit.pipeline.PipelineNames;
import io.serverlesspipeline.local.audit.report.PipelineAudit;
import io.serverlesspipeline.local.audit.stack.OperatorClients;
import io.serverlesspipeline.local.audit.stack.StackOutputs;
import io.serverlesspipeline.local.deployment.resource.AwsClients;
import io.serverlesspipeline.local.engine.DeploymentEngine;
import io.serverlesspipeline.local.failure.LocalRunException;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/** A stack whose policies are audited as they are deployed: the pipeline of the local run, or one on AWS. */
final class AuditedStack {
    private final CommandContext context;
    private final String name;

    AuditedStack(CommandContext context, String name) {
        this.context = context;
        this.name = name;
    }

    PipelineAudit audit(Consumer<String> progress) throws InterruptedException {
        return name.equals(DeploymentEngine.STACK) ? auditLocal(progress) : auditAws(progress);
    }

    private PipelineAudit auditLocal(Consumer<String> progress) throws InterruptedException {
        try (RunningPipeline pipeline = RunningPipeline.require(context)) {
            AwsClients clients = pipeline.clients();
            return audit(
                    PipelineNames.of(pipeline.runRecord().outputs()),
                    new DocumentReader(clients.iam(), clients.s3(), clients.sqs(), clients.lambda()),
                    progress);
        }
    }

    private PipelineAudit auditAws(Consumer<String> progress) throws InterruptedException {
        PipelineNames names =
                PipelineNames.of(new StackOutputs(context.workspace().root(), context.environment()).of(name));
        try (OperatorClients clients = new OperatorClients(names.region())) {
            return audit(names, clients.reader(), progress);
        } catch (SdkException exception) {
            throw new LocalRunException(
                    "The policies of the stack " + name + " cannot be read: " + exception.getMessage()
                            + "\nThe audit reads them with your own AWS credentials, as the AWS command line finds them; they "
                            + "need " + String.join(", ", DocumentReader.PERMISSIONS) + ".",
                    exception);
        }
    }

    private PipelineAudit audit(PipelineNames names, DocumentReader reader, Consumer<String> progress)
            throws InterruptedException {
        return new Audit(context.workspace(), context.environment()).read("The stack " + name, names, reader, progress);
    }
}
