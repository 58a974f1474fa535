package io.serverlesspipeline.provider;

import io.serverlesspipeline.component.ServerlessPipeline;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Maven repository that holds this project's artifacts as after {@code mvn install}, and all else by reference to the
 * user's repository, so that nothing is downloaded twice and the user's repository stays as it is.
 *
 * @param repository the folder of the repository
 */
record InstalledArtifacts(Path repository) {
    private static final Path PROJECT = Path.of("../../..").toAbsolutePath().normalize();
    private static final String VERSION = System.getProperty("project.version", "");

    /** Installs the artifacts below {@code target}. */
    static InstalledArtifacts install() throws IOException {
        Path userRepository = Path.of(System.getProperty("maven.repository", ""));
        Path repository = Path.of("target/repository").toAbsolutePath();
        linkAllBut("io", userRepository, repository);
        linkAllBut("serverlesspipeline", userRepository.resolve("io"), repository.resolve("io"));
        InstalledArtifacts artifacts = new InstalledArtifacts(repository);
        artifacts.install("serverless-pipeline-component", "pom", publishedPom("src/component"));
        artifacts.install("serverless-pipeline-component", "jar", jarOf(ServerlessPipeline.class));
        artifacts.install("serverless-pipeline-provider", "pom", publishedPom("src/provider/host"));
        artifacts.install("serverless-pipeline-provider", "jar", jarOf(ProviderMain.class));
        return artifacts;
    }

    /** Starts Maven with these artifacts, and with a folder as its own. */
    ProcessBuilder maven(Path folder, List<String> arguments) {
        Path maven = Path.of(System.getProperty("maven.home", ""), "bin", "mvn");
        Stream<String> offline =
                System.getProperty("maven.mode", "").equals("offline: true") ? Stream.of("--offline") : Stream.empty();
        return new ProcessBuilder(Stream.of(
                                Stream.of(maven.toString(), "-Dmaven.repo.local=" + repository),
                                offline,
                                arguments.stream())
                        .flatMap(argument -> argument)
                        .toList())
                .directory(folder.toFile());
    }

    private void install(String artifact, String extension, Path file) throws IOException {
        Path folder =
                repository.resolve("io/serverlesspipeline").resolve(artifact).resolve(VERSION);
        Files.createDirectories(folder);
        Files.copy(
                file, folder.resolve(artifact + "-" + VERSION + "." + extension), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the POM that Maven installs and deploys in place of the module's own, which has no fixed version. */
    private static Path publishedPom(String module) {
        return PROJECT.resolve(module).resolve("target/flattened-pom.xml");
    }

    private static void linkAllBut(String name, Path source, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> entries = Files.list(source)) {
            for (Path entry : entries.toList()) {
                Path link = target.resolve(entry.getFileName());
                if (!entry.endsWith(name) && !Files.isSymbolicLink(link)) {
                    Files.createSymbolicLink(link, entry);
                }
            }
        }
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
