package io.serverlesspipeline.benchmark.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap log of a Java process, enabled with {@code JAVA_TOOL_OPTIONS}. */
final class HeapLog {
    private static final Pattern COLLECTION = Pattern.compile("Pause \\w+ .*?(\\d+)M->(\\d+)M\\(");
    private static final Pattern AT_EXIT = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final double KILOBYTES = 1024;

    private final Path file;

    HeapLog(Path file) {
        this.file = file;
    }

    Map<String, String> variables() {
        return Map.of("JAVA_TOOL_OPTIONS", "-Xlog:gc,gc+heap+exit:file=" + file + ":none");
    }

    /**
     * Returns the peak heap usage in megabytes. The process must have exited.
     *
     * @throws IOException if the log can't be read
     */
    double peakMegabytes() throws IOException {
        double peak = 0;
        double atExit = 0;
        for (String line : Files.readAllLines(file)) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                peak = Math.max(peak, Double.parseDouble(collection.group(1)));
            }
            Matcher generation = AT_EXIT.matcher(line);
            if (generation.find() && !line.contains("etaspace")) {
                atExit += Double.parseDouble(generation.group(1)) / KILOBYTES;
            }
        }
        return Math.max(peak, atExit);
    }
}
