package io.serverlesspipeline.benchmark.function;

import io.serverlesspipeline.benchmark.service.SelfSignedCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * How a function learns which certificates to trust: a copy of what it trusts otherwise, with the certificate of the
 * fake services added, so that reading it takes as long as it does in AWS.
 *
 * @param form the file's form
 * @param otherwise the file that it reads otherwise
 */
public record TrustStore(Form form, Path otherwise) {
    /** The form of a file of trusted certificates. */
    public enum Form {
        /** A Java trust store, named by a system property. */
        JAVA,
        /** A file in PEM, named by a variable that boto3 knows. */
        PEM
    }

    /** Writes the copy, and returns the variables that make a function read it. */
    public Map<String, String> variables(SelfSignedCertificate certificate, Path directory) throws IOException {
        Path copy = directory.resolve("trusted-" + Integer.toHexString(otherwise.hashCode()));
        return switch (form) {
            case JAVA ->
                Map.of("JAVA_TOOL_OPTIONS", "-Djavax.net.ssl.trustStore=" + certificate.addToStore(otherwise, copy));
            case PEM ->
                Map.of("AWS_CA_BUNDLE", certificate.addTo(otherwise, copy).toString());
        };
    }
}
