package io.serverlesspipeline.benchmark.function;

import io.serverlesspipeline.benchmark.service.SelfSignedCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A function's store of trusted certificates. A copy of its original store, with the certificate of the fake services
 * added, takes as long to load as in AWS.
 *
 * @param format the file's format
 * @param original the file that the function loads by default
 */
public record TrustStore(Format format, Path original) {
    /** The format of a file of trusted certificates. */
    public enum Format {
        /** A Java trust store, configured with a system property. */
        JAVA,
        /** A PEM file, configured with an environment variable of boto3. */
        PEM
    }

    /** Writes the copy, and returns the environment variables with which a function loads it. */
    public Map<String, String> variables(SelfSignedCertificate certificate, Path directory) throws IOException {
        Path copy = directory.resolve("trusted-" + Integer.toHexString(original.hashCode()));
        return switch (format) {
            case JAVA ->
                Map.of("JAVA_TOOL_OPTIONS", "-Djavax.net.ssl.trustStore=" + certificate.addToStore(original, copy));
            case PEM ->
                Map.of("AWS_CA_BUNDLE", certificate.addTo(original, copy).toString());
        };
    }
}
