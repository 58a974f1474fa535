package io.serverlesspipeline.benchmark.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The machine that a benchmark ran on.
 *
 * @param processor the processor's name
 * @param cores the number of cores
 * @param memory the installed memory
 * @param kernel the operating system and its version
 * @param load the one-minute load average at the start of the run, which shows other activity on the machine
 */
public record Machine(String processor, int cores, String memory, String kernel, double load) {
    private static final double KILOBYTES_OF_A_GIGABYTE = 1 << 20;

    /** Returns a description of this machine. */
    public static Machine current() throws IOException {
        return new Machine(
                value(Path.of("/proc/cpuinfo"), "model name", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                installedMemory(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]));
    }

    private static String installedMemory() throws IOException {
        String kilobytes = value(Path.of("/proc/meminfo"), "MemTotal", "0").replaceAll("\\D", "");
        return String.format(Locale.ROOT, "%.1f GiB", Long.parseLong(kilobytes) / KILOBYTES_OF_A_GIGABYTE);
    }

    /** Reads a value from a kernel file with one value per line. ARM processors have no name there. */
    private static String value(Path file, String name, String defaultValue) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(defaultValue);
    }
}
