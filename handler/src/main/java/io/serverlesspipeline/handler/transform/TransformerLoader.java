package io.serverlesspipeline.handler.transform;

import io.serverlesspipeline.handler.api.RecordTransformer;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Loads the transformers of the function's extensions. */
public final class TransformerLoader {
    private TransformerLoader() {}

    /**
     * Loads and initializes the transformers, in the order of their JAR files.
     *
     * @param extensions the names of the JAR files; if there are none, nothing is loaded
     * @param classes where the JAR files are
     * @throws TransformerException if no transformer is found, or one can't be loaded or initialized
     */
    public static TransformerChain load(List<String> extensions, ClassLoader classes) {
        if (extensions.isEmpty()) {
            return TransformerChain.NONE;
        }
        List<ServiceLoader.Provider<RecordTransformer>> providers = new ArrayList<>();
        try {
            ServiceLoader.load(RecordTransformer.class, classes).stream().forEach(providers::add);
            if (providers.isEmpty()) {
                throw new TransformerException("No extension of " + extensions
                        + " registers a transformer. Name its class in the file META-INF/services/"
                        + RecordTransformer.class.getName() + " of the JAR file.");
            }
            // A class path doesn't have the order of the argument.
            providers.sort(Comparator.comparingInt(provider -> position(extensions, provider.type())));
            List<RecordTransformer> transformers = new ArrayList<>();
            providers.forEach(provider -> transformers.add(provider.get()));
            return TransformerChain.of(transformers);
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new TransformerException(
                    "A transformer of the extensions " + extensions + " can't be loaded: " + e.getMessage() + cause(e),
                    e);
        }
    }

    private static int position(List<String> extensions, Class<?> transformer) {
        CodeSource source = transformer.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        int position = location == null ? -1 : extensions.indexOf(fileName(location));
        return position < 0 ? extensions.size() : position;
    }

    private static String fileName(URL location) {
        try {
            Path file = Path.of(location.toURI()).getFileName();
            return file == null ? "" : file.toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The URL of a class path's entry is valid", e);
        }
    }

    private static String cause(Throwable thrown) {
        return thrown.getCause() == null ? "" : ": " + thrown.getCause();
    }
}
