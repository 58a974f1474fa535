package io.serverlesspipeline.audit.stack;

import io.serverlesspipeline.audit.Audit;
import io.serverlesspipeline.audit.pipeline.DocumentReader;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.report.PipelineAudit;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.workspace.Workspace;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/** Audits stacks deployed to AWS by reading their policies with the operator's credentials. */
public final class StackAudit {
    private final Workspace workspace;
    private final Map<String, String> environment;

    /**
     * Creates an audit of stacks.
     *
     * @param workspace the checkout, which has been built
     * @param environment the environment variables of this process
     */
    public StackAudit(Workspace workspace, Map<String, String> environment) {
        this.workspace = workspace;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Reads the policies of a stack without making changes.
     *
     * @param stack the name of the Pulumi stack
     * @param progress receives a description of each step
     * @throws LocalRunException if Pulumi doesn't know the stack, or AWS denies a request
     */
    public PipelineAudit read(String stack, Consumer<String> progress) throws InterruptedException {
        PipelineNames names = PipelineNames.of(new StackOutputs(workspace.root(), environment).of(stack));
        try (ServiceClients clients = ServiceClients.ofOperator(names.region())) {
            return new Audit(workspace, environment).read(title(stack), names, DocumentReader.of(clients), progress);
        } catch (SdkException exception) {
            throw new LocalRunException(
                    "The policies of the stack " + stack + " can't be read: " + exception.getMessage()
                            + "\nThe audit uses the same AWS credentials as the AWS CLI. They require these permissions: "
                            + String.join(", ", DocumentReader.PERMISSIONS) + ".",
                    exception);
        }
    }

    /** Returns the title of a stack's report. */
    public static String title(String stack) {
        return "The stack " + stack;
    }
}
