package io.serverlesspipeline.benchmark.function;

import io.serverlesspipeline.benchmark.service.SelfSignedCertificate;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    private static final String CACERTS = "lib/security/cacerts";

    /** Returns the trust store of a JDK. */
    static TrustStore ofJdk(Path javaHome) {
        return new TrustStore(Format.JAVA, javaHome.resolve(CACERTS));
    }

    /** Returns the trust store in a custom runtime's package, or that of the JDK that it uses if it has none. */
    static TrustStore ofRuntime(Path root, Path javaHome) throws IOException {
        return find(root, CACERTS)
                .map(store -> new TrustStore(Format.JAVA, store))
                .orElse(ofJdk(javaHome));
    }

    /**
     * Returns the certificates that boto3 includes.
     *
     * @throws LocalRunException if they are missing
     */
    static TrustStore ofPython(Path installation) throws IOException {
        return new TrustStore(
                Format.PEM,
                find(installation, "botocore/cacert.pem")
                        .orElseThrow(() -> new LocalRunException("boto3 in " + installation
                                + " doesn't include certificates. Delete the folder and run the command again.")));
    }

    private static Optional<Path> find(Path root, String path) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith(path)).findFirst();
        }
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
