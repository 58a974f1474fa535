package io.serverlesspipeline.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.local.workspace.Deletion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Maven repository of a test's own, into which the component is installed as the README says. All else is there by
 * reference to the user's repository, so that nothing is downloaded twice, and the user's stays as it is.
 *
 * @param path the folder of the repository
 */
public record LocalRepository(Path path) {
    private static final Set<String> NOT_COPIED = Set.of(".git", ".local", "target");

    /** Makes a repository in a folder that holds none of this project's artifacts yet. */
    public static LocalRepository in(Path folder) throws IOException {
        Path userRepository = Path.of(System.getProperty("maven.repository", ""));
        Path repository = folder.resolve("repository");
        linkAllBut("io", userRepository, repository);
        linkAllBut("serverlesspipeline", userRepository.resolve("io"), repository.resolve("io"));
        return new LocalRepository(repository);
    }

    /**
     * Deletes the repository: JUnit warns of each link that leads out of a temporary folder which it deletes itself.
     */
    public void delete() throws IOException {
        Deletion.deleteRecursively(path);
    }

    /**
     * Installs the component from a copy of the checkout's sources, so that this build's own files stay as they are.
     */
    public void installComponent(Path copy) throws IOException, InterruptedException {
        copySources(Checkout.workspace().root(), copy);
        maven(copy, "install", "-pl", "src/component", "-am", "-Dmaven.test.skip=true", "-Dspotless.check.skip=true");
    }

    /** Runs Maven in a folder with this repository, and fails with what it printed if it does. */
    public void maven(Path folder, String... arguments) throws IOException, InterruptedException {
        Path maven = Path.of(System.getProperty("maven.home", ""), "bin", "mvn");
        List<String> command = new ArrayList<>(
                List.of(maven.toString(), "--batch-mode", "--no-transfer-progress", "-Dmaven.repo.local=" + path));
        if (isOffline()) {
            command.add("--offline");
        }
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // As this project's own builds run: they end before they would gain from more.
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    /**
     * Returns an installed file of one of this project's artifacts, such as that of the ending {@code -sources.jar}.
     */
    public Path installed(String artifact, String ending) {
        String version = System.getProperty("project.version", "");
        return path.resolve("io/serverlesspipeline")
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ending);
    }

    /** Returns whether this build, and so everything here, does without the network. */
    public static boolean isOffline() {
        return System.getProperty("maven.mode", "").equals("offline: true");
    }

    private static void linkAllBut(String name, Path source, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> entries = Files.list(source)) {
            for (Path entry : entries.filter(entry -> !entry.endsWith(name)).toList()) {
                Files.createSymbolicLink(target.resolve(entry.getFileName()), entry);
            }
        }
    }

    private static void copySources(Path checkout, Path copy) throws IOException {
        Files.walkFileTree(checkout, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (NOT_COPIED.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(copy.resolve(checkout.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, copy.resolve(checkout.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
