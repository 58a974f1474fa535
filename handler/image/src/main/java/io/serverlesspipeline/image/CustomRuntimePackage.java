package io.serverlesspipeline.image;

import io.serverlesspipeline.image.training.TrainingKey;
import io.serverlesspipeline.image.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The package for {@code provided.al2023}, built step by step in a folder. */
final class CustomRuntimePackage {
    private static final String ZIP = "custom-runtime.zip";

    private final Jdk jdk;
    private final List<Path> classPath;
    private final Path target;
    private final StartUpArchive archive;

    /**
     * Makes the description of a package.
     *
     * @param classPath the runtime, the handler and the libraries
     * @param target where the package is built
     */
    CustomRuntimePackage(Jdk jdk, List<Path> classPath, Path target) {
        this.jdk = jdk;
        this.classPath = classPath;
        this.target = target.toAbsolutePath();
        this.archive = StartUpArchive.of(jdk);
    }

    /** Returns the package's file. */
    Path zip() {
        return target.resolve(ZIP);
    }

    /** Tells whether the package that is there is made of the same as it would be now. */
    boolean isUpToDate() throws IOException {
        return Files.exists(zip())
                && Files.exists(inputsFile())
                && Files.readString(inputsFile()).equals(fingerprint());
    }

    private Path inputsFile() {
        return target.resolve("custom-runtime.inputs");
    }

    private String fingerprint() throws IOException {
        Inputs inputs = new Inputs();
        inputs.add(jdk.toString());
        inputs.add(classPath);
        return inputs.fingerprint();
    }

    /**
     * Builds the package anew.
     *
     * @throws ImageBuildException if a step fails
     */
    void build() throws IOException, InterruptedException {
        Path work = target.resolve("custom-runtime-build");
        Path content = target.resolve("custom-runtime");
        Files.deleteIfExists(inputsFile());
        Folders.delete(work);
        Folders.delete(content);
        Files.createDirectories(work);
        Files.createDirectories(content);

        Path module = work.resolve("module");
        new FunctionModule(jdk).assemble(classPath, module);
        JavaImage.link(jdk, module, content.resolve("java"));
        Bootstrap.write(content, archive);
        TrainingKey key = TrainingKey.make(
                jdk.program("keytool"),
                jdk.home().resolve("lib/security/cacerts"),
                work,
                command -> Command.run(work, command));
        ArchiveTraining training = new ArchiveTraining(content, work, archive, new TrainingRun(key));
        training.train();
        training.verify();
        Packaging.pack(content, zip());
        Folders.delete(work);
        Files.writeString(inputsFile(), fingerprint());
    }
}
