package io.serverlesspipeline.component;

import com.pulumi.asset.Archive;
import com.pulumi.asset.FileArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** The function's package that this library carries, for the managed Java runtimes. */
final class BundledFunction {
    private static final String PACKAGE = "function.zip";

    private BundledFunction() {}

    /**
     * Returns the package as an archive. Pulumi reads archives from files, so a package inside a JAR is first copied to
     * a temporary file that lives as long as the program. Its path does not matter to Pulumi, which compares contents.
     */
    static Archive archive() {
        URL resource = BundledFunction.class.getResource(PACKAGE);
        if (resource == null) {
            throw new IllegalStateException("The function's package " + PACKAGE
                    + " is missing from this build of the component; build the whole project with Maven, or set the"
                    + " argument functionCode.");
        }
        try {
            Path file = resource.getProtocol().equals("file") ? Path.of(resource.toURI()) : copy(resource);
            return new FileArchive(file.toString());
        } catch (IOException exception) {
            throw new UncheckedIOException("The function's package cannot be copied to a temporary file", exception);
        } catch (URISyntaxException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Path copy(URL resource) throws IOException {
        Path folder = Files.createTempDirectory("serverless-pipeline-");
        Path file = folder.resolve(PACKAGE);
        try (InputStream content = resource.openStream()) {
            Files.copy(content, file);
        }
        // Deleted in the reverse order.
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return file;
    }
}
