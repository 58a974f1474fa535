package io.serverlesspipeline.local.output;

import java.time.Duration;
import java.time.Instant;

/**
 * A step that takes time. On a terminal, one line shows the progress; elsewhere, one line shows that the step has
 * started. A step that is closed before it is done leaves no line on a terminal.
 */
public final class Step implements AutoCloseable {
    private static final int LINE_LENGTH = TextTable.WIDTH - 1;

    private final Console console;
    private final String work;
    private final Instant startedAt = Instant.now();
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

    /** Shows what the step is doing now. */
    public synchronized void detail(String detail) {
        if (console.isTerminal() && !closed) {
            console.replaceLine(SanitizedText.truncated(work + " … " + detail, LINE_LENGTH));
        }
    }

    /**
     * Completes the step and prints its result.
     *
     * @param result the result
     * @return how long it took
     */
    public synchronized Duration done(String result) {
        Duration duration = Duration.between(startedAt, Instant.now());
        close();
        console.line(console.styled(Style.SUCCESS, "✓") + " " + result + " "
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
