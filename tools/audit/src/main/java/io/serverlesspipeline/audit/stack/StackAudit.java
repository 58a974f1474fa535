package io.serverlesspipeline.audit.stack;

import io.serverlesspipeline.audit.Audit;
import io.serverlesspipeline.audit.pipeline.DocumentReader;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.report.PipelineAudit;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.workspace.Workspace;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/** Audits stacks that are deployed to AWS: reads their policies with the operator's own credentials. */
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
     * Reads the policies of a stack, and changes nothing.
     *
     * @param stack the name of the stack, as Pulumi knows it
     * @param progress receives a description of each step
     * @throws LocalRunException if Pulumi doesn't know the stack, or AWS refuses a request
     */
    public PipelineAudit read(String stack, Consumer<String> progress) throws InterruptedException {
        PipelineNames names = PipelineNames.of(new StackOutputs(workspace.root(), environment).of(stack));
        try (OperatorClients clients = new OperatorClients(names.region())) {
            return new Audit(workspace, environment).read(title(stack), names, clients.reader(), progress);
        } catch (SdkException exception) {
            throw new LocalRunException(
                    "The policies of the stack " + stack + " cannot be read: " + exception.getMessage()
                            + "\nThe audit reads them with your own AWS credentials, as the AWS command line finds them; they "
                            + "need " + String.join(", ", DocumentReader.PERMISSIONS) + ".",
                    exception);
        }
    }

    /** Returns the heading of a stack's report. */
    public static String title(String stack) {
        return "The stack " + stack;
    }
}
