package io.serverlesspipeline.component.internal.extension;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The Java runtime image in the package of the custom runtime.
 *
 * @param feature the version of Java, such as 25
 * @param modules the modules in the image
 */
record JavaImage(int feature, Set<String> modules) {
    private static final String RELEASE_FILE = "java/release";

    JavaImage {
        modules = Set.copyOf(modules);
    }

    /** Reads the description of the image in a package, if the package has an image. */
    static Optional<JavaImage> of(Path root) throws IOException {
        Path file = root.resolve(RELEASE_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties release = new Properties();
        try (InputStream content = Files.newInputStream(file)) {
            release.load(content);
        }
        try {
            int feature = Runtime.Version.parse(value(release, "JAVA_VERSION")).feature();
            return Optional.of(
                    new JavaImage(feature, Set.of(value(release, "MODULES").split(" "))));
        } catch (IllegalArgumentException exception) {
            // An image of another kind than this project's, which the checks don't apply to.
            return Optional.empty();
        }
    }

    private static String value(Properties release, String name) {
        return release.getProperty(name, "").replace("\"", "");
    }
}
