package io.serverlesspipeline.emulator.workspace;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout of the project: the artifacts of the build, and the folder {@code .local} for all files of the local
 * run. You can delete {@code .local} whenever no pipeline is running.
 *
 * @param root the folder of {@code Pulumi.yaml}
 */
public record Workspace(Path root) {
    /** The system property in which the launcher passes the root folder of the checkout. */
    public static final String ROOT_PROPERTY = "pipeline.root";

    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    /** Returns the checkout from the launcher, or else the current folder. */
    public static Workspace current() {
        return new Workspace(Path.of(System.getProperty(ROOT_PROPERTY, "")));
    }

    /** Returns the function's package for the custom runtime, which an emulator can run without Docker. */
    public Path customRuntimePackage() {
        return requireBuilt("handler/image/target/custom-runtime.zip");
    }

    /** Returns the folder of the Pulumi program's classes. */
    public Path programClasses() {
        return requireBuilt("src/program/target/classes");
    }

    /** Returns the file with the class path of the Pulumi program's dependencies. */
    public Path programLibrariesFile() {
        return requireBuilt("src/program/target/runtime-classpath.txt");
    }

    /** Returns the folder of the sample files. */
    public Path samples() {
        return root.resolve("samples");
    }

    /** Returns the folder for all files of the local run. */
    public Path localDirectory() {
        return root.resolve(".local");
    }

    private Path requireBuilt(String path) {
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            throw new LocalRunException(file + " doesn't exist. Run ./pipeline, which builds it, from a "
                    + "checkout of the project. To start the command in another way, run `mvn package` first.");
        }
        return file;
    }
}
