package io.serverlesspipeline.image;

import java.nio.file.Path;
import java.util.List;

/** A Java of its own for the function: of the JDK's modules only those that the function needs. */
final class RuntimeImage {
    /** TLS finds its elliptic curves there until JDK 21, as a service that no class asks for. */
    private static final String ELLIPTIC_CURVES = "jdk.crypto.ec";

    private RuntimeImage() {}

    /** Makes the image in a folder, of the function's module. */
    static void link(Jdk jdk, Path module, Path image) {
        Command.run(
                module,
                List.of(
                        jdk.program("jlink").toString(),
                        "--module-path",
                        module.toString(),
                        "--add-modules",
                        FunctionModule.NAME + "," + ELLIPTIC_CURVES,
                        "--output",
                        image.toString(),
                        "--no-header-files",
                        "--no-man-pages"));
    }
}
