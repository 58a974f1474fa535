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
 * Finds the JDK to make the image of: one that can keep an AOT cache, from 25 on, or else the one that runs.
 *
 * <p>It looks where {@code JDK_25_HOME} and {@code JAVA_HOME} point to, and among the neighbours of the running JDK,
 * which is where package managers and version managers put them.
 */
final class JdkLocator {
    /** The first version whose AOT cache is made in one step and also keeps the profiles of methods. */
    static final int FIRST_WITH_AOT_CACHE = 25;

    /** Names the JDK to take, whatever else there is. */
    static final String PROPERTY = "custom-runtime.jdk";

    private final Path running;
    private final Map<String, String> variables;

    /** Makes a search that starts from the running JDK's folder and the environment's variables. */
    JdkLocator(Path running, Map<String, String> variables) {
        this.running = running;
        this.variables = variables;
    }

    /**
     * Returns the JDK to make the image of.
     *
     * @param wanted the folder of the JDK to take, absent if any will do
     * @throws ImageBuildException if there is no JDK in the wanted folder
     */
    Jdk find(@Nullable String wanted) {
        if (wanted != null && !wanted.isBlank()) {
            return Jdk.at(Path.of(wanted))
                    .orElseThrow(() -> new ImageBuildException("The property " + PROPERTY + " is " + wanted
                            + ", which holds no JDK with jlink. Set it to the folder of a JDK 17 or newer,"
                            + " or leave it out."));
        }
        return candidates()
                .filter(jdk -> jdk.feature() >= FIRST_WITH_AOT_CACHE)
                .findFirst()
                .or(() -> Jdk.at(running))
                .orElseThrow(() -> new ImageBuildException("The Java in " + running + " has no jlink. Install the whole"
                        + " JDK, or set the property " + PROPERTY + " to the folder of one."));
    }

    private Stream<Jdk> candidates() {
        Stream<Jdk> named = Stream.of("JDK_25_HOME", "JAVA_HOME")
                .map(variables::get)
                .filter(home -> home != null && !home.isBlank())
                .flatMap(home -> Jdk.at(Path.of(home)).stream());
        return Stream.of(named, Jdk.at(running).stream(), neighbours().stream()).flatMap(jdks -> jdks);
    }

    /** The oldest first: what is newest may be a preview. */
    private List<Jdk> neighbours() {
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
            throw new UncheckedIOException("Cannot look for JDKs in " + folder, e);
        }
    }
}
