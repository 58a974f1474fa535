package io.serverlesspipeline.benchmark.function;

import io.serverlesspipeline.handler.api.RecordTransformer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** Adds a transformer to an unpacked function, as the component adds extensions to a package. */
final class Extension {
    private static final String JAR = "unchanged-records.jar";

    private Extension() {}

    /** Returns a function with a transformer that emits every record unchanged. */
    static Candidate addTo(Candidate candidate) throws IOException {
        Path library = Files.createDirectories(candidate.taskRoot().resolve("lib"));
        String className = UnchangedRecords.class.getName();
        String file = className.replace('.', '/') + ".class";
        try (InputStream classFile = Objects.requireNonNull(
                        UnchangedRecords.class.getClassLoader().getResourceAsStream(file), file);
                OutputStream output = Files.newOutputStream(library.resolve(JAR));
                JarOutputStream jar = new JarOutputStream(output)) {
            jar.putNextEntry(new ZipEntry(file));
            classFile.transferTo(jar);
            jar.putNextEntry(new ZipEntry("META-INF/services/" + RecordTransformer.class.getName()));
            jar.write(className.getBytes(StandardCharsets.UTF_8));
        }
        return candidate.with(candidate.name() + Candidates.EXTENSION, "PIPELINE_EXTENSIONS", JAR);
    }
}
