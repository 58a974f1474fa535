package io.serverlesspipeline.local.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the person at the terminal reads: results on standard output, errors on standard error. Colours, lines that
 * change in place and limited width appear only on a terminal, and colours only while the variable {@code NO_COLOR} is
 * unset or empty.
 */
public final class Console {
    /** The system property with which the launcher says that standard output is a terminal. */
    static final String TERMINAL_PROPERTY = "pipeline.terminal";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final boolean colours;

    Console(PrintStream out, PrintStream err, boolean terminal, boolean colours) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.colours = colours;
    }

    /** Returns the console of this process. It always writes UTF-8, which terminals and files expect today. */
    public static Console ofProcess(Map<String, String> environment) {
        boolean terminal = Boolean.getBoolean(TERMINAL_PROPERTY) && !"dumb".equals(environment.get("TERM"));
        boolean colours = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), terminal, colours);
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

    /** Prints a table. Only a terminal needs lines of a limited width; what is read on is found in one piece. */
    public void table(TextTable table) {
        table.lines(terminal ? TextTable.WIDTH : Integer.MAX_VALUE, this::styled)
                .forEach(this::line);
    }

    /** Prints an error, on standard error. */
    public void error(String message) {
        out.flush();
        err.println(styled(Style.BAD, "Error:") + " " + message);
    }

    /** Prints a line that is no result, such as a hint, on standard error. */
    public void note(String message) {
        out.flush();
        err.println(message);
    }

    /** Returns a writer to standard output, for what is not printed by this class. */
    public PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** Begins a piece of work that takes a moment; the returned step says how far it is. */
    public Step step(String work) {
        return new Step(this, work);
    }

    /** Returns the text in a style, or as it is where there are no colours. */
    public String styled(Style style, String text) {
        return colours ? style.apply(text) : text;
    }

    boolean isTerminal() {
        return terminal;
    }

    /** Replaces the line that the cursor is in. */
    void replaceLine(String text) {
        out.print("\r\u001b[K" + text);
        out.flush();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
