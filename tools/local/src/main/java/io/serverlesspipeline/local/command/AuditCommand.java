package io.serverlesspipeline.local.command;

import io.serverlesspipeline.audit.Audit;
import io.serverlesspipeline.audit.report.AuditReport;
import io.serverlesspipeline.audit.report.JsonReport;
import io.serverlesspipeline.audit.report.MarkdownReport;
import io.serverlesspipeline.audit.report.PipelineAudit;
import io.serverlesspipeline.emulator.process.Interruption;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.Step;
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
            "Proves that the function's role may do exactly what the function needs, on an emulator of its own, and writes "
                    + "the report. With --stack, reads the policies of a deployed stack with your own credentials, and "
                    + "tries nothing.",
            ""
        },
        footer = {"", "Exit code 1 if the audit has an objection."})
final class AuditCommand implements Callable<Integer> {
    private static final String REPORT = "docs/iam-audit.md";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Option(
            names = "--stack",
            paramLabel = "STACK",
            description = "The stack whose policies are read; localstack is the pipeline that runs on --port.")
    private @Nullable String stack;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Where the report is written (default: " + REPORT + "; with --stack or --json, it is printed).")
    private @Nullable Path output;

    @Option(names = "--json", description = "Write JSON instead of Markdown.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        CommandContext context = parent.context();
        if (!prints()) {
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
        try (Progress progress = Progress.of(context.console(), "Proving the policies", prints())) {
            report = audit.prove(progress::detail);
            progress.done("The policies of " + report.audits().size() + " pipelines were put to the proof");
        }
        write(context, json ? JsonReport.of(report) : MarkdownReport.of(report));
        return conclude(context, report.objections());
    }

    private int read(CommandContext context, String name) throws InterruptedException {
        PipelineAudit audit;
        try (Progress progress = Progress.of(context.console(), "Reading the policies", prints())) {
            audit = new AuditedStack(context, name).audit(progress::detail);
            progress.done("The policies of the stack " + name + " were read");
        }
        write(context, json ? JsonReport.of(audit) : MarkdownReport.of(audit));
        return conclude(context, audit.objections());
    }

    /** Returns whether the report itself is what is printed, so that nothing else may be. */
    private boolean prints() {
        return output == null && (json || stack != null);
    }

    private void write(CommandContext context, String report) {
        if (prints()) {
            context.console().line(report.stripTrailing());
            return;
        }
        ReportFile file = reportFile(context);
        file.write(report);
        context.console().line("The report is " + file.path() + ".");
    }

    private ReportFile reportFile(CommandContext context) {
        return new ReportFile(output == null ? context.workspace().root().resolve(REPORT) : output);
    }

    private static int conclude(CommandContext context, List<String> objections) {
        ObjectionList.lines(objections).forEach(context.console()::error);
        return objections.isEmpty() ? 0 : 1;
    }

    /** Tells what is being done, unless the report is printed to where it would be told. */
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
