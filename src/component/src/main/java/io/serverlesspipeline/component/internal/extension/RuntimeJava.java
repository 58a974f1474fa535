package io.serverlesspipeline.component.internal.extension;

import java.util.Optional;

/**
 * The version of Java that runs the function.
 *
 * @param runtime what determines the version, such as {@code the runtime java21}
 * @param feature the version, such as 21
 */
record RuntimeJava(String runtime, int feature) {
    /** Returns the version of Java, or empty for a custom runtime that isn't this project's. */
    static Optional<RuntimeJava> of(String runtime, PackageContent content) {
        return switch (runtime) {
            case "java17" -> Optional.of(new RuntimeJava("the runtime java17", 17));
            case "java21" -> Optional.of(new RuntimeJava("the runtime java21", 21));
            default -> content.java().map(image -> new RuntimeJava("the Java image in the package", image.feature()));
        };
    }
}
