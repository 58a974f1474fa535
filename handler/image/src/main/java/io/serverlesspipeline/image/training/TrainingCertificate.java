package io.serverlesspipeline.image.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The key and certificate of the services in a training run. Only that run trusts the certificate. */
public final class TrainingCertificate {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "serverless-pipeline-training";

    private final Path keyStore;
    private final Path trustStore;

    private TrainingCertificate(Path keyStore, Path trustStore) {
        this.keyStore = keyStore;
        this.trustStore = trustStore;
    }

    /**
     * Generates a key and its certificate in a folder.
     *
     * @param keytool the JDK's program that generates keys
     * @param authorities the certificate authorities that the function trusts; the trust store contains a copy of them
     * @param command runs a command to its end
     */
    public static TrainingCertificate generate(
            Path keytool, Path authorities, Path folder, Consumer<List<String>> command) throws IOException {
        Path keyStore = folder.resolve("keyStore.p12");
        Path certificate = folder.resolve("certificate.der");
        Path trustStore = folder.resolve("trustStore.p12");
        Files.copy(authorities, trustStore, StandardCopyOption.REPLACE_EXISTING);
        trustStore.toFile().setWritable(true);
        command.accept(List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD));
        command.accept(List.of(
                keytool.toString(),
                "-exportcert",
                "-alias",
                ALIAS,
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                certificate.toString()));
        command.accept(List.of(
                keytool.toString(),
                "-importcert",
                "-noprompt",
                "-alias",
                ALIAS,
                "-keystore",
                trustStore.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                certificate.toString()));
        return new TrainingCertificate(keyStore, trustStore);
    }

    /** Returns the TLS context of a server with this key. */
    public SSLContext serverContext() throws IOException {
        try (InputStream content = Files.newInputStream(keyStore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, PASSWORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("The training run's key can't be used", e);
        }
    }

    /** Returns the trust store of the function, which contains this certificate and the certificate authorities. */
    Path trustStore() {
        return trustStore;
    }
}
