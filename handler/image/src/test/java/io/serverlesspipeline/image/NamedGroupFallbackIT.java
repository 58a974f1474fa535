package io.serverlesspipeline.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.serverlesspipeline.image.training.TrainingCertificate;
import io.serverlesspipeline.image.training.TrainingRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the function with a service that doesn't support X25519: the process of this test supports only secp256r1. */
class NamedGroupFallbackIT {
    @Test
    void offersAllGroups_afterTheServiceRejectsX25519(@TempDir Path directory) throws Exception {
        assertThat(System.getProperty("jdk.tls.namedGroups")).isEqualTo("secp256r1");
        Jdk jdk = new JdkLocator(Path.of(System.getProperty("java.home")), System.getenv())
                .find(System.getProperty(JdkLocator.PROPERTY));
        assumeTrue(jdk.feature() >= 24, "older versions of Java offer the same groups to every host");
        Path root = CustomRuntimePackageIT.unpack(
                Path.of("target/custom-runtime.zip").toAbsolutePath(), directory.resolve("task"));
        Path work = Files.createDirectories(directory.resolve("work"));
        TrainingCertificate certificate = TrainingCertificate.generate(
                jdk.program("keytool"),
                root.resolve("java/lib/security/cacerts"),
                work,
                command -> Command.run(work, command));

        new ArchiveTraining(root, work, ClassArchive.of(jdk), new TrainingRun(certificate))
                .start("-Djavax.net.debug=ssl:handshake", Map.of());

        assertThat(work.resolve("start.log"))
                .content()
                .containsSubsequence(
                        "\"named group\": x25519",
                        "Remote host terminated the handshake",
                        "\"named group\": secp256r1");
    }
}
