package io.serverlesspipeline.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the JDK for the image: one that supports an AOT cache, or else the running one.
 *
 * <p>It searches {@code JDK_25_HOME}, {@code JAVA_HOME}, the running JDK and its sibling folders, where package
 * managers and version managers install JDKs.
 */
final class JdkLocator {
    /** The first version that creates the AOT cache in one step and also stores method profiles in it. */
    static final int FIRST_WITH_AOT_CACHE = 25;

    /** The system property that selects the JDK. */
    static final String PROPERTY = "custom-runtime.jdk";

    private final Path running;
    private final Map<String, String> variables;

    /** Creates a locator for the running JDK's folder and the environment variables. */
    JdkLocator(Path running, Map<String, String> variables) {
        this.running = running;
        this.variables = variables;
    }

    /**
     * Returns the JDK for the image.
     *
     * @param wanted the folder of the JDK to use, null if any will do
     * @throws ImageBuildException if the wanted folder contains no JDK
     */
    Jdk find(@Nullable String wanted) {
        if (wanted != null && !wanted.isBlank()) {
            return Jdk.at(Path.of(wanted))
                    .orElseThrow(() -> new ImageBuildException("The property " + PROPERTY + " is " + wanted
                            + ", which contains no JDK with jlink. Set it to the folder of a JDK 17 or later,"
                            + " or don't set it."));
        }
        return candidates()
                .filter(jdk -> jdk.feature() >= FIRST_WITH_AOT_CACHE)
                .findFirst()
                .or(() -> Jdk.at(running))
                .orElseThrow(() -> new ImageBuildException(
                        "The Java installation in " + running + " has no jlink. Install the complete"
                                + " JDK, or set the property " + PROPERTY + " to the folder of one."));
    }

    private Stream<Jdk> candidates() {
        Stream<Jdk> named = Stream.of("JDK_25_HOME", "JAVA_HOME")
                .map(variables::get)
                .filter(home -> home != null && !home.isBlank())
                .flatMap(home -> Jdk.at(Path.of(home)).stream());
        return Stream.of(named, Jdk.at(running).stream(), siblings().stream()).flatMap(jdks -> jdks);
    }

    /** Sorted by version, the oldest first: the newest one may be a preview. */
    private List<Jdk> siblings() {
        Path folder = running.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.map(Jdk::at)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingInt(Jdk::feature)
                            .thenComparing(jdk -> jdk.home().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't search for JDKs in " + folder, e);
        }
    }
}
