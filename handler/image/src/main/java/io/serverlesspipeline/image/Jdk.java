package io.serverlesspipeline.image;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A JDK on this machine, as described by the file {@code release} in its folder.
 *
 * @param home the folder
 * @param feature the feature version, such as 25
 * @param version the full version, such as {@code 25.0.3+9-LTS}
 * @param architecture the processor architecture by Java's name
 * @param vendor the vendor
 */
record Jdk(Path home, int feature, String version, String architecture, String vendor) {
    /** Returns the JDK in a folder, or empty if there is none that can build images. */
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
                            string(release, "JAVA_RUNTIME_VERSION", version.toString()),
                            string(release, "OS_ARCH", ""),
                            string(release, "IMPLEMENTOR", "unknown")));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + home.resolve("release"), e);
        }
    }

    private static Optional<Runtime.Version> version(Properties release) {
        try {
            return Optional.of(Runtime.Version.parse(string(release, "JAVA_VERSION", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String string(Properties release, String key, String absent) {
        return release.getProperty(key, absent).replace("\"", "");
    }

    /** Returns the path of a program of the JDK. */
    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Returns whether the JDK is linked against newer system libraries than Lambda's operating system provides. */
    boolean needsNewerSystemLibraries() {
        return vendor.equals("Debian") || vendor.equals("Ubuntu");
    }

    @Override
    public String toString() {
        return "JDK " + version + " (" + vendor + ", " + architecture + ")";
    }
}
