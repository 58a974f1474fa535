package io.serverlesspipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The version is a property of the root POM; what stands alone and names it too is written by {@code .ci/version}. */
final class VersionTest {
    private static final Path PROJECT = Path.of("../../..").toAbsolutePath().normalize();
    private static final Path ROOT_POM = Path.of("pom.xml");
    private static final Path PLUGIN = Path.of("src/provider/pom.xml");
    private static final Path EXAMPLE = Path.of("examples/java/pom.xml");
    private static final Pattern REVISION = Pattern.compile("<revision>(.*)</revision>");
    private static final Pattern NAMED =
            Pattern.compile("serverless-pipeline-[a-z]+(?:</artifactId>\\s*<version>|:jar:)(\\d[\\w.-]*)");

    @TempDir
    private Path copy;

    @Test
    void isTheSameInEveryPlaceThatNamesIt() throws IOException {
        assertThat(places(PROJECT)).contains(PLUGIN, EXAMPLE);
        assertThat(named(PROJECT)).isNotEmpty().containsOnly(revision(PROJECT));
    }

    @Test
    void isWrittenToEveryPlaceThatNamesIt() throws IOException, InterruptedException {
        Stream.concat(Stream.of(ROOT_POM, Path.of(".ci/version")), places(PROJECT).stream())
                .forEach(this::copy);

        Process script = new ProcessBuilder(copy.resolve(".ci/version").toString(), "7.8.9-rc.1")
                .inheritIO()
                .start();

        assertThat(script.waitFor()).isZero();
        assertThat(revision(copy)).isEqualTo("7.8.9-rc.1");
        assertThat(named(copy)).hasSameSizeAs(named(PROJECT)).containsOnly("7.8.9-rc.1");
    }

    private void copy(Path file) {
        try {
            Path target = copy.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(PROJECT.resolve(file), target, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static String revision(Path project) throws IOException {
        return REVISION.matcher(Files.readString(project.resolve(ROOT_POM)))
                .results()
                .map(result -> result.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> named(Path project) throws IOException {
        return places(project).stream()
                .flatMap(file -> namedIn(project.resolve(file)).map(result -> result.group(1)))
                .toList();
    }

    /** Returns the POMs without a parent and the documents that name a version of one of the artifacts. */
    private static List<Path> places(Path project) throws IOException {
        List<Path> places = new ArrayList<>();
        for (String folder : List.of("README.md", "docs", "examples", "src/provider")) {
            if (Files.exists(project.resolve(folder))) {
                try (Stream<Path> files = Files.walk(project.resolve(folder))) {
                    files.filter(file ->
                                    file.endsWith("pom.xml") || file.toString().endsWith(".md"))
                            .filter(file -> !file.toString().contains("/target/"))
                            .filter(file -> namedIn(file).findAny().isPresent())
                            .map(project::relativize)
                            .forEach(places::add);
                }
            }
        }
        return places;
    }

    private static Stream<MatchResult> namedIn(Path file) {
        try {
            return NAMED.matcher(Files.readString(file)).results();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
