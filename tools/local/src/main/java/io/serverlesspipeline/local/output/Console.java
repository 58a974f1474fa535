package io.serverlesspipeline.local.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Prints results to standard output, and errors and hints to standard error. Colors, progress lines and wrapped tables
 * appear only on a terminal, and colors only if the variable {@code NO_COLOR} is unset or empty.
 */
public final class Console {
    /** The system property in which the launcher passes whether standard output is a terminal. */
    static final String TERMINAL_PROPERTY = "pipeline.terminal";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final boolean colors;

    Console(PrintStream out, PrintStream err, boolean terminal, boolean colors) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.colors = colors;
    }

    /** Returns the console of this process. It always writes UTF-8. */
    public static Console ofProcess(Map<String, String> environment) {
        boolean terminal = Boolean.getBoolean(TERMINAL_PROPERTY) && !"dumb".equals(environment.get("TERM"));
        boolean colors = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), terminal, colors);
    }

    /** Returns a console that writes plain text to the given streams. */
    public static Console plain(PrintStream out, PrintStream err) {
        return new Console(out, err, false, false);
    }

    /** Prints an empty line. */
    public void line() {
        out.println();
    }

    /** Prints a line. */
    public void line(String text) {
        out.println(text);
    }

    /** Prints an empty line and a heading. */
    public void heading(String text) {
        line();
        line(styled(Style.HEADING, text));
    }

    /** Prints a table. Wraps long lines only on a terminal, so that other programs find each value in one piece. */
    public void table(TextTable table) {
        table.lines(terminal ? TextTable.WIDTH : Integer.MAX_VALUE, this::styled)
                .forEach(this::line);
    }

    /** Prints an error to standard error. */
    public void error(String message) {
        out.flush();
        err.println(styled(Style.ERROR, "Error:") + " " + message);
    }

    /** Prints a line that isn't a result, such as a hint, to standard error. */
    public void note(String message) {
        out.flush();
        err.println(message);
    }

    /** Returns a writer to standard output for text that this class doesn't print. */
    public PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** Starts a step that takes time. Use the returned object to show its progress. */
    public Step step(String work) {
        return new Step(this, work);
    }

    /** Returns the text in a style, or unchanged if the console has no colors. */
    public String styled(Style style, String text) {
        return colors ? style.apply(text) : text;
    }

    boolean isTerminal() {
        return terminal;
    }

    /** Replaces the current line. */
    void replaceLine(String text) {
        out.print("\r\u001b[K" + text);
        out.flush();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
