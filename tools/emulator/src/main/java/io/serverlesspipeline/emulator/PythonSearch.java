package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.process.ExternalCommand;
import io.serverlesspipeline.emulator.process.SearchPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a Python interpreter that is new enough and can create virtual environments. */
final class PythonSearch {
    /** The variable that selects the interpreter. If it isn't set, the search tries those on the {@code PATH}. */
    static final String INTERPRETER_VARIABLE = "PIPELINE_PYTHON";

    private static final List<String> NAMES =
            List.of("python3", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10", "python");

    /** Prints the version, and whether the modules exist that create a virtual environment with pip. */
    private static final String PROBE_SCRIPT = "import sys, importlib.util as u; "
            + "print('python', '%d.%d.%d' % sys.version_info[:3], "
            + "all(u.find_spec(m) for m in ('venv', 'ensurepip')))";

    private static final Pattern PROBE_OUTPUT = Pattern.compile("python (3)\\.(\\d+)\\.(\\d+) (True|False)");
    private static final int MIN_MINOR_VERSION = 10;

    private final String program;
    private final Map<String, String> environment;

    /**
     * Creates a search.
     *
     * @param program the name of the program to run, at the start of a sentence
     * @param environment the variables of this process
     */
    PythonSearch(String program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    /**
     * Returns the first suitable interpreter.
     *
     * @throws PythonUnavailableException if there is none; the message lists the interpreters that were found
     */
    PythonInterpreter find() throws InterruptedException {
        List<String> rejected = new ArrayList<>();
        for (Path candidate : candidates()) {
            Optional<Matcher> output = probe(candidate);
            if (output.isEmpty()) {
                continue;
            }
            String minor = output.get().group(2);
            String version = "3." + minor + "." + output.get().group(3);
            if (Integer.parseInt(minor) < MIN_MINOR_VERSION) {
                rejected.add(candidate + " is Python " + version + ", which is too old");
            } else if (output.get().group(4).equals("False")) {
                rejected.add(candidate + " (Python " + version + ") can't create virtual environments (on "
                        + "Debian and Ubuntu, run `sudo apt install python3." + minor + "-venv`)");
            } else {
                return new PythonInterpreter(candidate, version);
            }
        }
        throw new PythonUnavailableException(program, rejected);
    }

    /** Returns the interpreter that the user has selected. The search then tries no other. */
    static Optional<Path> selected(Map<String, String> environment) {
        String selected = environment.getOrDefault(INTERPRETER_VARIABLE, "");
        return selected.isEmpty() ? Optional.empty() : Optional.of(Path.of(selected));
    }

    private List<Path> candidates() {
        return selected(environment).map(List::of).orElseGet(this::onSearchPath);
    }

    private List<Path> onSearchPath() {
        SearchPath searchPath = new SearchPath(environment.getOrDefault("PATH", ""));
        return NAMES.stream()
                .map(searchPath::find)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Returns the probe's output, or nothing if this isn't a working interpreter, such as a version manager's shim. */
    private static Optional<Matcher> probe(Path candidate) throws InterruptedException {
        try {
            List<String> lines = ExternalCommand.of(candidate.toString(), "-I", "-c", PROBE_SCRIPT)
                    .run()
                    .lines();
            return lines.stream()
                    .map(PROBE_OUTPUT::matcher)
                    .filter(Matcher::matches)
                    .findFirst();
        } catch (IOException exception) {
            return Optional.empty();
        }
    }
}
