package io.serverlesspipeline.component.internal.extension;

import java.util.Optional;

/** Tells which entries of a JAR file are its classes. */
final class ClassNames {
    private static final String SUFFIX = ".class";

    private ClassNames() {}

    /**
     * Returns the name of the class that an entry contains. Module and package descriptors may occur in several files,
     * and a multi-release JAR file has a version of each class outside of {@code META-INF}.
     */
    static Optional<String> of(String entry) {
        boolean isClass = entry.endsWith(SUFFIX)
                && !entry.startsWith("META-INF/")
                && !entry.endsWith("module-info" + SUFFIX)
                && !entry.endsWith("package-info" + SUFFIX);
        return isClass
                ? Optional.of(
                        entry.substring(0, entry.length() - SUFFIX.length()).replace('/', '.'))
                : Optional.empty();
    }
}
