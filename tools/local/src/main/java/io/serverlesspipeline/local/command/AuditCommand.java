package io.serverlesspipeline.local.command;

import io.serverlesspipeline.audit.Audit;
import io.serverlesspipeline.audit.report.AuditReport;
import io.serverlesspipeline.audit.report.JsonReport;
import io.serverlesspipeline.audit.report.MarkdownReport;
import io.serverlesspipeline.audit.report.PipelineAudit;
import io.serverlesspipeline.emulator.process.Interruption;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.Step;
import io.serverlesspipeline.local.run.AuditedStack;
import io.serverlesspipeline.local.run.CommandContext;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "audit",
        description = {
            "Proves on a separate emulator that the function's role grants exactly the permissions that the "
                    + "function needs, and writes a report. With --stack, reads the policies of a deployed "
                    + "stack with your own credentials and runs no tests.",
            ""
        },
        footer = {"", "Exits with code 1 if the audit finds a problem."})
final class AuditCommand implements Callable<Integer> {
    private static final String REPORT = "docs/iam-audit.md";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Option(
            names = "--stack",
            paramLabel = "STACK",
            description = "Audit the policies of this stack. localstack is the pipeline that is running on --port.")
    private @Nullable String stack;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the report to this file (default: " + REPORT + "). With --stack or --json, the "
                    + "default is standard output.")
    private @Nullable Path output;

    @Option(names = "--json", description = "Write the report as JSON instead of Markdown.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        CommandContext context = parent.context();
        if (!printsReport()) {
            reportFile(context).requireWritable();
        }
        Interruption interruption = Interruption.watch(() -> {});
        try {
            return stack == null ? prove(context) : read(context, stack);
        } finally {
            interruption.close();
        }
    }

    private int prove(CommandContext context) throws InterruptedException {
        Audit audit = new Audit(context.workspace(), context.environment());
        AuditReport report;
        try (Progress progress = Progress.of(context.console(), "Proving the policies", printsReport())) {
            report = audit.prove(progress::detail);
            progress.done("Tested the policies of " + report.audits().size() + " pipelines");
        }
        write(context, json ? JsonReport.of(report) : MarkdownReport.of(report));
        return printObjections(context, report.objections());
    }

    private int read(CommandContext context, String name) throws InterruptedException {
        PipelineAudit audit;
        try (Progress progress = Progress.of(context.console(), "Reading the policies", printsReport())) {
            audit = new AuditedStack(context, name).audit(progress::detail);
            progress.done("Read the policies of the stack " + name);
        }
        write(context, json ? JsonReport.of(audit) : MarkdownReport.of(audit));
        return printObjections(context, audit.objections());
    }

    /** Returns whether the report goes to standard output, which then must contain nothing else. */
    private boolean printsReport() {
        return output == null && (json || stack != null);
    }

    private void write(CommandContext context, String report) {
        if (printsReport()) {
            context.console().line(report.stripTrailing());
            return;
        }
        ReportFile file = reportFile(context);
        file.write(report);
        context.console().line("Wrote the report to " + file.path() + ".");
    }

    private ReportFile reportFile(CommandContext context) {
        return new ReportFile(output == null ? context.workspace().root().resolve(REPORT) : output);
    }

    private static int printObjections(CommandContext context, List<String> objections) {
        ObjectionList.lines(objections).forEach(context.console()::error);
        return objections.isEmpty() ? 0 : 1;
    }

    /** Shows progress, unless standard output is reserved for the report. */
    private record Progress(@Nullable Step step) implements AutoCloseable {
        static Progress of(Console console, String work, boolean silent) {
            return new Progress(silent ? null : console.step(work));
        }

        void detail(String detail) {
            if (step != null) {
                step.detail(detail);
            }
        }

        void done(String result) {
            if (step != null) {
                step.done(result);
            }
        }

        @Override
        public void close() {
            if (step != null) {
                step.close();
            }
        }
    }
}
