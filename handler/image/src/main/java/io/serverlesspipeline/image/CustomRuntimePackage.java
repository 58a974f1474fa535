package io.serverlesspipeline.image;

import io.serverlesspipeline.image.training.TrainingCertificate;
import io.serverlesspipeline.image.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Builds the deployment package for {@code provided.al2023}. */
final class CustomRuntimePackage {
    private static final String ZIP = "custom-runtime.zip";

    private final Jdk jdk;
    private final List<Path> classPath;
    private final List<String> additionalModules;
    private final Path target;
    private final ClassArchive archive;

    /**
     * Creates the builder of a package.
     *
     * @param classPath the runtime, the handler and the libraries
     * @param additionalModules modules of the JDK that only extensions require
     * @param target the folder to build in
     */
    CustomRuntimePackage(Jdk jdk, List<Path> classPath, List<String> additionalModules, Path target) {
        this.jdk = jdk;
        this.classPath = classPath;
        this.additionalModules = List.copyOf(additionalModules);
        this.target = target.toAbsolutePath();
        this.archive = ClassArchive.of(jdk);
    }

    /** Returns the package's file. */
    Path zip() {
        return target.resolve(ZIP);
    }

    /** Returns whether the existing package was built from the current inputs. */
    boolean isUpToDate() throws IOException {
        return Files.exists(zip())
                && Files.exists(inputsFile())
                && Files.readString(inputsFile()).equals(fingerprint());
    }

    private Path inputsFile() {
        return target.resolve("custom-runtime.inputs");
    }

    private String fingerprint() throws IOException {
        BuildFingerprint fingerprint = new BuildFingerprint();
        fingerprint.add(jdk.toString());
        fingerprint.add(additionalModules.toString());
        fingerprint.add(classPath);
        return fingerprint.value();
    }

    /**
     * Builds the package.
     *
     * @throws ImageBuildException if a step fails
     */
    void build() throws IOException, InterruptedException {
        Path work = target.resolve("custom-runtime-build");
        Path content = target.resolve("custom-runtime");
        Files.deleteIfExists(inputsFile());
        Directories.delete(work);
        Directories.delete(content);
        Files.createDirectories(work);
        Files.createDirectories(content);

        Path module = work.resolve("module");
        new FunctionModule(jdk, additionalModules).assemble(classPath, module);
        RuntimeImage.link(jdk, module, content.resolve("java"));
        Bootstrap.write(content, archive);
        TrainingCertificate certificate = TrainingCertificate.generate(
                jdk.program("keytool"),
                jdk.home().resolve("lib/security/cacerts"),
                work,
                command -> Command.run(work, command));
        ArchiveTraining training = new ArchiveTraining(content, work, archive, new TrainingRun(certificate));
        training.train();
        training.verify();
        DeploymentPackage.write(content, zip());
        Directories.delete(work);
        Files.writeString(inputsFile(), fingerprint());
    }
}
