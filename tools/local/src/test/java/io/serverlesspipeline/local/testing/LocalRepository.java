package io.serverlesspipeline.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.emulator.workspace.Deletion;
import io.serverlesspipeline.testsupport.Checkout;
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
 * A separate Maven repository for a test, into which the component is installed as the README describes. It links to
 * the user's repository, so that nothing is downloaded twice and the user's repository doesn't change.
 *
 * @param path the folder of the repository
 */
public record LocalRepository(Path path) {
    private static final Set<String> NOT_COPIED = Set.of(".git", ".local", "target");

    /** Creates a repository without this project's artifacts in a folder. */
    public static LocalRepository in(Path folder) throws IOException {
        Path userRepository = Path.of(System.getProperty("maven.repository", ""));
        Path repository = folder.resolve("repository");
        linkAllBut("io", userRepository, repository);
        linkAllBut("serverlesspipeline", userRepository.resolve("io"), repository.resolve("io"));
        return new LocalRepository(repository);
    }

    /** Deletes the repository: JUnit warns about each link out of a temporary folder that it deletes itself. */
    public void delete() throws IOException {
        Deletion.deleteRecursively(path);
    }

    /** Installs the component from a copy of the checkout's sources, so that the files of this build don't change. */
    public void installComponent(Path copy) throws IOException, InterruptedException {
        copySources(Checkout.root(), copy);
        maven(
                copy,
                "install",
                "-pl",
                "src/component,handler/testing",
                "-am",
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true");
    }

    /** Runs Maven in a folder with this repository. If Maven fails, the assertion contains its output. */
    public void maven(Path folder, String... arguments) throws IOException, InterruptedException {
        MavenRun run = run(folder, arguments);
        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    /** Runs Maven, which must fail, and returns its output. */
    public String failingMaven(Path folder, String... arguments) throws IOException, InterruptedException {
        MavenRun run = run(folder, arguments);
        assertThat(run.exitCode()).as(run.output()).isNotZero();
        return run.output();
    }

    private MavenRun run(Path folder, String... arguments) throws IOException, InterruptedException {
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
        return new MavenRun(process.waitFor(), output);
    }

    private record MavenRun(int exitCode, String output) {}

    /**
     * Returns an installed file of one of this project's artifacts, such as the one that ends with
     * {@code -sources.jar}.
     */
    public Path installed(String artifact, String ending) {
        String version = System.getProperty("project.version", "");
        return path.resolve("io/serverlesspipeline")
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ending);
    }

    /** Returns whether this build is offline. */
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
