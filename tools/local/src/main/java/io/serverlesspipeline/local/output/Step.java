package io.serverlesspipeline.local.output;

import java.time.Duration;
import java.time.Instant;

/**
 * A piece of work that takes a moment. On a terminal its line changes in place while the work goes on; elsewhere one
 * line says that it began. A step that is closed before it is done leaves no line on a terminal.
 */
public final class Step implements AutoCloseable {
    private static final int LINE_LENGTH = TextTable.WIDTH - 1;

    private final Console console;
    private final String work;
    private final Instant begin = Instant.now();
    private boolean closed;

    Step(Console console, String work) {
        this.console = console;
        this.work = work;
        if (console.isTerminal()) {
            console.replaceLine(work + " …");
        } else {
            console.line(work + " …");
        }
    }

    /** Says what is being done now. */
    public synchronized void detail(String detail) {
        if (console.isTerminal() && !closed) {
            console.replaceLine(SanitizedText.shortened(work + " … " + detail, LINE_LENGTH));
        }
    }

    /**
     * Ends the step.
     *
     * @param result what came of it
     * @return how long it took
     */
    public synchronized Duration done(String result) {
        Duration duration = Duration.between(begin, Instant.now());
        close();
        console.line(console.styled(Style.GOOD, "✓") + " " + result + " "
                + console.styled(Style.FAINT, "(" + Durations.format(duration) + ")"));
        return duration;
    }

    @Override
    public synchronized void close() {
        if (!closed && console.isTerminal()) {
            console.replaceLine("");
        }
        closed = true;
    }
}
