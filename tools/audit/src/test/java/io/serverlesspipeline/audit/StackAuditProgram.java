package io.serverlesspipeline.audit;

import io.serverlesspipeline.audit.report.JsonReport;
import io.serverlesspipeline.audit.report.PipelineAudit;
import io.serverlesspipeline.audit.stack.StackAudit;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.workspace.Workspace;

/** Audits the stack in its argument, and prints the report as JSON. */
final class StackAuditProgram {
    private StackAuditProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            PipelineAudit audit =
                    new StackAudit(Workspace.current(), System.getenv()).read(arguments[0], progress -> {});
            System.out.println(JsonReport.of(audit));
        } catch (LocalRunException exception) {
            System.err.println(exception.getMessage());
            System.exit(1);
        }
    }
}
