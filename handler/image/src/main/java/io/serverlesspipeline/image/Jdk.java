package io.serverlesspipeline.image;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A JDK on this machine, as the file {@code release} in its folder describes it.
 *
 * @param home its folder
 * @param feature its feature version, such as 25
 * @param version its full version, such as {@code 25.0.3+9-LTS}
 * @param architecture the processor's architecture, as Java calls it
 * @param vendor who built it
 */
record Jdk(Path home, int feature, String version, String architecture, String vendor) {
    /** Returns the JDK in a folder, if there is one that can make images. */
    static Optional<Jdk> at(Path home) {
        if (!Files.isRegularFile(home.resolve("release"))
                || !Files.isExecutable(home.resolve("bin/jlink"))
                || !Files.isExecutable(home.resolve("bin/javac"))) {
            return Optional.empty();
        }
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
            Path folder = home.toRealPath();
            return version(release)
                    .map(version -> new Jdk(
                            folder,
                            version.feature(),
                            text(release, "JAVA_RUNTIME_VERSION", version.toString()),
                            text(release, "OS_ARCH", ""),
                            text(release, "IMPLEMENTOR", "unknown")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + home.resolve("release"), e);
        }
    }

    private static Optional<Runtime.Version> version(Properties release) {
        try {
            return Optional.of(Runtime.Version.parse(text(release, "JAVA_VERSION", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(Properties release, String key, String absent) {
        return release.getProperty(key, absent).replace("\"", "");
    }

    /** Returns one of the JDK's programs. */
    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Tells whether it is linked against newer system libraries than Lambda's operating system has. */
    boolean needsNewerSystemLibraries() {
        return vendor.equals("Debian") || vendor.equals("Ubuntu");
    }

    @Override
    public String toString() {
        return "JDK " + version + " (" + vendor + ", " + architecture + ")";
    }
}
