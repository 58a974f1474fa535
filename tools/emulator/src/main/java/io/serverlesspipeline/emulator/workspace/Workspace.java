package io.serverlesspipeline.emulator.workspace;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout of the project that a command works in: what the build left there, and the folder {@code .local}, which
 * holds everything that the local run makes and may be deleted at any time while no pipeline runs.
 *
 * @param root the folder of {@code Pulumi.yaml}
 */
public record Workspace(Path root) {
    /** The system property with which the launcher names the checkout. */
    public static final String ROOT_PROPERTY = "pipeline.root";

    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    /** Returns the checkout that the launcher named, or else the current folder. */
    public static Workspace current() {
        return new Workspace(Path.of(System.getProperty(ROOT_PROPERTY, "")));
    }

    /** Returns the function's package for a custom runtime, which an emulator without Docker can run. */
    public Path customRuntimePackage() {
        return built("handler/image/target/custom-runtime.zip");
    }

    /** Returns the folder of the Pulumi program's own classes. */
    public Path programClasses() {
        return built("src/program/target/classes");
    }

    /** Returns the file that holds the class path of what the Pulumi program uses. */
    public Path programLibrariesFile() {
        return built("src/program/target/runtime-classpath.txt");
    }

    /** Returns the folder of the files that are uploaded first. */
    public Path samples() {
        return root.resolve("samples");
    }

    /** Returns the folder for everything that the local run makes. */
    public Path localDirectory() {
        return root.resolve(".local");
    }

    private Path built(String path) {
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            throw new LocalRunException("There is no " + file + ". Run ./pipeline from a checkout of the project, "
                    + "which builds it, or `mvn package` before you start the command another way.");
        }
        return file;
    }
}
