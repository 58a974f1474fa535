package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.SanitizedText;
import io.serverlesspipeline.local.output.Style;
import io.serverlesspipeline.local.pipeline.FunctionLog;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.run.RunningPipeline;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "logs",
        description = {"Shows the function's log.", ""})
final class LogsCommand implements Callable<Integer> {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Option(
            names = {"-f", "--follow"},
            description = "Print new lines as the function writes them, until you press Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws InterruptedException {
        CommandContext context = parent.context();
        try (RunningPipeline pipeline = RunningPipeline.require(context)) {
            FunctionLog log = new FunctionLog(pipeline.clients().logs(), pipeline.outputs());
            boolean printed = print(context.console(), log);
            if (!printed && !follow) {
                context.console().line("The function hasn't logged anything yet.");
            }
            while (follow) {
                Thread.sleep(POLL_INTERVAL.toMillis());
                print(context.console(), log);
            }
            return 0;
        }
    }

    private static boolean print(Console console, FunctionLog log) {
        boolean printed = false;
        for (FunctionLog.Line line : log.next()) {
            String time = TIME.format(line.time().atZone(ZoneId.systemDefault()));
            console.line(console.styled(Style.FAINT, time) + "  "
                    + SanitizedText.of(line.text().stripTrailing().replace('\t', ' ')));
            printed = true;
        }
        return printed;
    }
}
