package io.serverlesspipeline.image;

import java.nio.file.Path;
import java.util.List;

/** The Java runtime image of the function, with only those modules of the JDK that the function requires. */
final class RuntimeImage {
    /** Until JDK 21, this module provides the elliptic curves for TLS, as a service that no class refers to. */
    private static final String ELLIPTIC_CURVES = "jdk.crypto.ec";

    private RuntimeImage() {}

    /** Creates the image of the function's module in a folder. */
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
