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

/** Finds a Python interpreter that is new enough for the emulator and the like, and can make virtual environments. */
final class PythonSearch {
    /** Names the interpreter to use; without it, those on the {@code PATH} are tried. */
    static final String INTERPRETER_VARIABLE = "PIPELINE_PYTHON";

    private static final List<String> NAMES =
            List.of("python3", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10", "python");

    /** Prints the version, and whether the modules are there that make a virtual environment with pip in it. */
    private static final String QUESTION = "import sys, importlib.util as u; "
            + "print('python', '%d.%d.%d' % sys.version_info[:3], "
            + "all(u.find_spec(m) for m in ('venv', 'ensurepip')))";

    private static final Pattern ANSWER = Pattern.compile("python (3)\\.(\\d+)\\.(\\d+) (True|False)");
    private static final int OLDEST_MINOR_VERSION = 10;

    private final String program;
    private final Map<String, String> environment;

    /**
     * Makes a search.
     *
     * @param program what is to run in the interpreter, as the beginning of a sentence
     * @param environment the variables of this process
     */
    PythonSearch(String program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    /**
     * Returns the first interpreter that will do.
     *
     * @throws PythonUnavailableException if there is none; its message says what was found instead
     */
    PythonInterpreter find() throws InterruptedException {
        List<String> unfit = new ArrayList<>();
        for (Path candidate : candidates()) {
            Optional<Matcher> answer = ask(candidate);
            if (answer.isEmpty()) {
                continue;
            }
            String minor = answer.get().group(2);
            String version = "3." + minor + "." + answer.get().group(3);
            if (Integer.parseInt(minor) < OLDEST_MINOR_VERSION) {
                unfit.add(candidate + " is Python " + version + ", which is too old");
            } else if (answer.get().group(4).equals("False")) {
                unfit.add(candidate + " (Python " + version + ") cannot make virtual environments; on Debian and "
                        + "Ubuntu, `sudo apt install python3." + minor + "-venv` adds what it lacks");
            } else {
                return new PythonInterpreter(candidate, version);
            }
        }
        throw new PythonUnavailableException(program, unfit);
    }

    /** Returns the interpreter that the user has named, which alone is to be used. */
    static Optional<Path> named(Map<String, String> environment) {
        String named = environment.getOrDefault(INTERPRETER_VARIABLE, "");
        return named.isEmpty() ? Optional.empty() : Optional.of(Path.of(named));
    }

    private List<Path> candidates() {
        return named(environment).map(List::of).orElseGet(this::onThePath);
    }

    private List<Path> onThePath() {
        SearchPath searchPath = new SearchPath(environment.getOrDefault("PATH", ""));
        return NAMES.stream()
                .map(searchPath::find)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Returns the answer, or nothing if this is no working interpreter, such as the stand-in of a version manager. */
    private static Optional<Matcher> ask(Path candidate) throws InterruptedException {
        try {
            List<String> lines = ExternalCommand.of(candidate.toString(), "-I", "-c", QUESTION)
                    .run()
                    .lines();
            return lines.stream().map(ANSWER::matcher).filter(Matcher::matches).findFirst();
        } catch (IOException exception) {
            return Optional.empty();
        }
    }
}
