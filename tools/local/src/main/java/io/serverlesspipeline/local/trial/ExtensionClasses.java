package io.serverlesspipeline.local.trial;

import io.serverlesspipeline.deployment.property.Archive;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.handler.api.RecordTransformer;
import io.serverlesspipeline.handler.transform.TransformerChain;
import io.serverlesspipeline.handler.transform.TransformerException;
import io.serverlesspipeline.handler.transform.TransformerLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Loads the transformers of a function's package, as the function does when it starts. */
final class ExtensionClasses {
    private static final String FOLDER = "lib/";

    private ExtensionClasses() {}

    /**
     * Loads and initializes the transformers.
     *
     * @param extensions the names of the JAR files
     * @param code the function's package
     * @throws LocalRunException if the function wouldn't start
     */
    static TransformerChain load(List<String> extensions, Archive code) {
        if (extensions.isEmpty()) {
            return TransformerChain.NONE;
        }
        try {
            URL[] files = unpack(extensions, code).toArray(URL[]::new);
            return TransformerLoader.load(
                    extensions, new URLClassLoader(files, RecordTransformer.class.getClassLoader()));
        } catch (IOException exception) {
            throw new LocalRunException("The extensions can't be unpacked: " + exception.getMessage() + ".", exception);
        } catch (TransformerException exception) {
            throw new LocalRunException(String.valueOf(exception.getMessage()), exception);
        }
    }

    /** Copies the JAR files to temporary files that exist until the command ends. */
    private static List<URL> unpack(List<String> extensions, Archive code) throws IOException {
        Path folder = Files.createTempDirectory("extensions-");
        folder.toFile().deleteOnExit();
        List<URL> files = new ArrayList<>();
        try (ZipInputStream content = new ZipInputStream(new ByteArrayInputStream(code.zip()))) {
            for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                String name =
                        entry.getName().startsWith(FOLDER) ? entry.getName().substring(FOLDER.length()) : "";
                if (extensions.contains(name)) {
                    Path file = folder.resolve(name);
                    Files.copy(content, file);
                    file.toFile().deleteOnExit();
                    files.add(file.toUri().toURL());
                }
            }
        }
        return files;
    }
}
