package io.serverlesspipeline.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.serverlesspipeline.image.training.TrainingCertificate;
import io.serverlesspipeline.image.training.TrainingRun;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the package that the build created, unpacked in another folder like Lambda unpacks it. The folder's name
 * requires quoting and a UTF-8 locale.
 */
class CustomRuntimePackageIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path ZIP = TARGET.resolve("custom-runtime.zip");

    @TempDir
    private Path temporary;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Path directory;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Path root;

    @BeforeEach
    void unpack() throws IOException {
        directory = Files.createDirectories(temporary.toRealPath().resolve("Zoë's \"project\" (100 %) #1, a+b"));
        root = unpack(ZIP, "task");
    }

    private Path unpack(Path zip, String folder) throws IOException {
        return unpack(zip, directory.resolve(folder));
    }

    /** Unpacks a package like Lambda does, with file permissions. */
    static Path unpack(Path zip, Path target) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"))) {
            Path from = content.getPath("/");
            for (Path file : Directories.files(from)) {
                Path to = target.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
                Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(file));
            }
        }
        return target;
    }

    private static Jdk jdk() {
        return new JdkLocator(Path.of(System.getProperty("java.home")), System.getenv())
                .find(System.getProperty(JdkLocator.PROPERTY));
    }

    private ArchiveTraining training(Path content, Jdk jdk) throws IOException {
        Path work = Files.createDirectories(directory.resolve("work"));
        TrainingCertificate certificate = TrainingCertificate.generate(
                jdk.program("keytool"),
                content.resolve("java/lib/security/cacerts"),
                work,
                command -> Command.run(work, command));
        return new ArchiveTraining(content, work, ClassArchive.of(jdk), new TrainingRun(certificate));
    }

    @Test
    void isSmallEnoughForLambda() throws IOException {
        assertThat(Files.size(ZIP)).isLessThan(50L << 20);
        assertThat(Directories.size(root)).isLessThan(250L << 20);
    }

    @Test
    void containsTheFunctionAndNothingFromTheTraining() throws IOException {
        assertThat(root.resolve("bootstrap")).isExecutable();
        assertThat(root.resolve("java/bin/java")).isExecutable();
        assertThat(Directories.files(root))
                .noneMatch(file ->
                        file.toString().endsWith(".p12") || file.toString().endsWith(".log"));
        assertThat(Command.run(root, List.of("java/bin/java", "--list-modules")).lines())
                .contains(FunctionModule.NAME + " open")
                .noneMatch(module -> module.startsWith("jdk.httpserver") || module.startsWith("java.desktop"));
        assertThat(Command.run(root, List.of("java/bin/java", "--describe-module", FunctionModule.NAME)))
                .contains("io.serverlesspipeline.runtime")
                .doesNotContain("io.serverlesspipeline.image");
    }

    @Test
    void startsTheFunctionFromTheArchive_inAnyFolder() throws Exception {
        training(root, jdk()).verify();

        LoadedClasses classes = LoadedClasses.read(directory.resolve("work/classes.log"));
        assertThat(classes.archivedPercent())
                .as("not archived: %s", classes.others())
                .isGreaterThanOrEqualTo(95);
    }

    /** The class path that an extension adds must not invalidate the archive, which was created without it. */
    @Test
    void startsTheFunctionWithAnExtension_fromTheSameArchive() throws Exception {
        Path work = directory.resolve("work/extension");
        TransformerJar.create(work, root.resolve("lib/extension 1.jar"));
        ArchiveTraining training = training(root, jdk());
        Path classes = directory.resolve("work/extension.log");

        training.start(
                ClassArchive.of(jdk()).requiredOption() + " -Xlog:class+load:file=" + root.relativize(classes),
                Map.of("PIPELINE_EXTENSIONS", "extension 1.jar"));

        assertThat(LoadedClasses.read(classes).archivedPercent()).isGreaterThanOrEqualTo(90);
        assertThat(directory.resolve("work/start.log")).content().contains(TransformerJar.OUTPUT);
    }

    @Test
    void offersOnlyX25519_whenTheServiceAcceptsIt() throws Exception {
        assumeTrue(jdk().feature() >= 24, "older versions of Java offer the same groups to every host");

        training(root, jdk()).start("-Djavax.net.debug=ssl:handshake", Map.of());

        assertThat(directory.resolve("work/start.log"))
                .content()
                .contains("\"named group\": x25519")
                .doesNotContain("\"named group\": secp256r1", "terminated the handshake");
    }

    @Test
    void logsNothingButUploads() throws Exception {
        training(root, jdk()).start("", Map.of());

        assertThat(Files.readAllLines(directory.resolve("work/start.log")))
                .filteredOn(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{\"timestamp\":"));
    }

    @Test
    void aStaleArchive_failsTheBuild_butNotTheFunction() throws Exception {
        Path archive = root.resolve(ClassArchive.of(jdk()).file());
        try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        ArchiveTraining training = training(root, jdk());

        assertThatThrownBy(training::verify)
                .isInstanceOf(ImageBuildException.class)
                .hasMessageContaining("sent no response");
        training.start("", Map.of());
    }

    @Test
    void isBuiltWithAppCds_whenNoJdkSupportsAnAotCache() throws Exception {
        Jdk running = Jdk.at(Path.of(System.getProperty("java.home"))).orElseThrow();
        Jdk old = new Jdk(
                running.home(), Math.min(running.feature(), 24), running.version(), running.architecture(), "any");
        Path built = Files.createDirectories(directory.resolve("built"));
        List<Path> classPath = new ArrayList<>();
        for (String entry : Files.readString(TARGET.resolve("function-classpath.txt"))
                .strip()
                .split(File.pathSeparator, -1)) {
            classPath.add(Path.of(entry));
        }

        CustomRuntimePackage runtimePackage = new CustomRuntimePackage(old, classPath, List.of("java.net.http"), built);
        assertThat(runtimePackage.isUpToDate()).isFalse();
        runtimePackage.build();

        assertThat(runtimePackage.isUpToDate()).isTrue();
        Path fallback = unpack(runtimePackage.zip(), "fallback");
        assertThat(fallback.resolve("function.jsa")).exists();
        assertThat(Command.run(fallback, List.of("java/bin/java", "--list-modules")))
                .as("a module that only extensions require")
                .contains("java.net.http");
        training(fallback, old).verify();
    }
}
