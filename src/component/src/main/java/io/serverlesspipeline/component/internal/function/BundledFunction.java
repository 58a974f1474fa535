package io.serverlesspipeline.component.internal.function;

import com.pulumi.asset.Archive;
import com.pulumi.asset.FileArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** The function's deployment package for the managed Java runtimes, which this library contains. */
final class BundledFunction {
    /** The entry point of the package, in this project's module "handler". */
    static final String HANDLER = "io.serverlesspipeline.handler.PipelineHandler::handleRequest";

    static final String RESOURCE = "/io/serverlesspipeline/component/function.zip";

    private BundledFunction() {}

    /**
     * Returns the package as an archive. Pulumi reads archives from files, so a package inside a JAR is copied to a
     * temporary file until the program exits. Pulumi compares contents, so the path doesn't matter.
     */
    static Archive archive() {
        URL resource = BundledFunction.class.getResource(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException("The function's package function.zip is missing from this build of the"
                    + " component; build the whole project with Maven, or set the argument functionCode.");
        }
        try {
            Path file = resource.getProtocol().equals("file") ? Path.of(resource.toURI()) : copy(resource);
            return new FileArchive(file.toString());
        } catch (IOException exception) {
            throw new UncheckedIOException("Can't copy the function's package to a temporary file", exception);
        } catch (URISyntaxException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Path copy(URL resource) throws IOException {
        Path directory = Files.createTempDirectory("serverless-pipeline-");
        Path file = directory.resolve("function.zip");
        try (InputStream content = resource.openStream()) {
            Files.copy(content, file);
        }
        // Deleted in the reverse order.
        directory.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return file;
    }
}
