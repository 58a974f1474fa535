package io.serverlesspipeline.benchmark.service;

import io.serverlesspipeline.emulator.process.ExternalCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A temporary key and certificate for 127.0.0.1: RSA with 2048 bits, like those of AWS's endpoints.
 *
 * @param keyStore contains the key and the certificate
 */
public record SelfSignedCertificate(KeyStore keyStore) {
    private static final String ALIAS = "benchmark";
    private static final char[] PASSWORD = "changeit".toCharArray();

    /**
     * Creates a key and certificate with the JDK's {@code keytool}.
     *
     * @param directory the folder for the temporary key file
     */
    public static SelfSignedCertificate create(Path directory) throws IOException, InterruptedException {
        Path file = directory.resolve("key.p12");
        Files.deleteIfExists(file);
        try {
            ExternalCommand.Result result = ExternalCommand.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            ALIAS,
                            "-keyalg",
                            "RSA",
                            "-keysize",
                            "2048",
                            "-dname",
                            "CN=127.0.0.1",
                            "-ext",
                            "SAN=ip:127.0.0.1,dns:localhost",
                            "-ext",
                            "BC=ca:true",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .run();
            if (!result.succeeded()) {
                throw new IOException("keytool failed to create a key: " + String.join(" ", result.lines()));
            }
            return new SelfSignedCertificate(KeyStore.getInstance(file.toFile(), PASSWORD));
        } catch (GeneralSecurityException e) {
            throw new IOException("The key created by keytool can't be read", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    ServerSocketFactory serverSockets() throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keyStore, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context.getServerSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException("This JDK can't serve TLS", e);
        }
    }

    /**
     * Writes a PEM file that contains the certificates of another PEM file and this certificate.
     *
     * @param trusted the file that a client trusts by default; with its certificates, loading the copy takes as long
     */
    public Path addTo(Path trusted, Path target) throws IOException {
        try {
            byte[] encoded = keyStore.getCertificate(ALIAS).getEncoded();
            String own = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
            return Files.writeString(
                    target,
                    Files.readString(trusted) + "\n-----BEGIN CERTIFICATE-----\n" + own
                            + "\n-----END CERTIFICATE-----\n",
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate can't be written to " + target, e);
        }
    }

    /**
     * Writes a Java trust store that contains the certificates of another one and this certificate. Like Java's own, it
     * has no password, so loading it takes as long.
     *
     * @param trusted the trust store that a client uses by default
     */
    public Path addToStore(Path trusted, Path target) throws IOException {
        try {
            KeyStore copy = KeyStore.getInstance(trusted.toFile(), (char[]) null);
            copy.setCertificateEntry(ALIAS, keyStore.getCertificate(ALIAS));
            try (OutputStream out = Files.newOutputStream(target)) {
                copy.store(out, copy.getType().equalsIgnoreCase("PKCS12") ? null : PASSWORD);
            }
            try (InputStream in = Files.newInputStream(target)) {
                KeyStore.getInstance(copy.getType()).load(in, null);
            }
            return target;
        } catch (GeneralSecurityException e) {
            throw new IOException("The trust store " + trusted + " can't be copied to " + target, e);
        }
    }
}
