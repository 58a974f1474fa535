package io.serverlesspipeline.component.internal.extension;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What extensions must fit in with.
 *
 * @param libraries the names of the files in {@code lib}
 * @param classes the files that contain the classes, by class
 * @param java the package's own Java, if it has one
 */
record PackageContent(Set<String> libraries, Map<String, String> classes, Optional<JavaImage> java) {
    /** The folder of the libraries, which is on the class path of the managed runtimes and of the custom runtime. */
    static final String LIBRARIES = "lib";

    private static final String ROOT = "the root folder";

    static PackageContent read(Path file) throws IOException {
        try (OpenPackage open = OpenPackage.of(file)) {
            Set<String> libraries = new TreeSet<>();
            Map<String, String> classes = new TreeMap<>();
            for (Path each : open.files()) {
                Path path = open.root().relativize(each);
                String name = path.getFileName().toString();
                if (!path.startsWith(LIBRARIES)) {
                    ClassNames.of(path.toString().replace('\\', '/')).ifPresent(type -> classes.put(type, ROOT));
                } else if (path.getNameCount() == 2) {
                    libraries.add(name);
                    if (name.endsWith(".jar")) {
                        addClasses(each, LIBRARIES + "/" + name, classes);
                    }
                }
            }
            return new PackageContent(libraries, classes, JavaImage.of(open.root()));
        }
    }

    private static void addClasses(Path jar, String file, Map<String, String> classes) throws IOException {
        try (InputStream content = Files.newInputStream(jar);
                ZipInputStream entries = new ZipInputStream(content)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                ClassNames.of(entry.getName()).ifPresent(type -> classes.put(type, file));
            }
        }
    }
}
