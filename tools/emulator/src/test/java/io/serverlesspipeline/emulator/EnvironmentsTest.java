package io.serverlesspipeline.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunDirectory;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EnvironmentsTest {
    private static final RunDirectory RUN = new RunDirectory(Path.of("/checkout/.local/4600"), 4600);

    @Test
    void theEmulatorInheritsNoCredentialsProfilesOrProxies() {
        Map<String, String> variables = EmulatorEnvironment.of(
                RUN,
                new RootKey("LOCAL1", "secret"),
                Path.of("/opt/java"),
                Map.of(
                        "PATH", "/usr/bin",
                        "AWS_PROFILE", "production",
                        "AWS_ACCESS_KEY_ID", "AKIAREAL",
                        "AWS_SECRET_ACCESS_KEY", "real",
                        "AWS_SESSION_TOKEN", "real",
                        "HTTP_PROXY", "http://proxy:3128",
                        "HOME", "/home/user",
                        "LOCALSTACK_PERSISTENCE", "1"));

        assertThat(variables)
                .containsEntry("PATH", "/usr/bin")
                .containsEntry("AWS_ACCESS_KEY_ID", "LOCAL1")
                .containsEntry("AWS_SECRET_ACCESS_KEY", "secret")
                .containsEntry("HOME", "/checkout/.local/4600/temporary")
                .doesNotContainKeys("AWS_PROFILE", "AWS_SESSION_TOKEN", "HTTP_PROXY", "LOCALSTACK_PERSISTENCE");
    }

    @Test
    void theEmulatorListensOnlyOnThisMachine_andEnforcesIam() {
        assertThat(EmulatorEnvironment.of(RUN, RootKey.random(), Path.of("/opt/java"), Map.of()))
                .containsEntry("BIND_HOST", "127.0.0.1")
                .containsEntry("GATEWAY_PORT", "4600")
                .containsEntry("AUTH", "true")
                .containsEntry("IOT_MTLS_ENABLED", "0")
                .containsEntry("SFTP_ENABLED", "0");
    }

    @Test
    void functionsUseThisJava_andCallTheEmulator() {
        assertThat(EmulatorEnvironment.of(RUN, RootKey.random(), Path.of("/opt/java"), Map.of()))
                .containsEntry("JAVA_HOME", "/opt/java")
                .containsEntry("AWS_ENDPOINT_URL", "http://127.0.0.1:4600");
    }

    @Test
    void theEmulatorPersistsNothing_andWritesToTheFolderOfItsRun() {
        Map<String, String> variables = EmulatorEnvironment.of(RUN, RootKey.random(), Path.of("/opt/java"), Map.of());

        assertThat(variables).containsEntry("PERSIST_STATE", "0").containsEntry("S3_PERSIST", "0");
        assertThat(variables)
                .extractingByKeys("TMPDIR", "STATE_DIR", "S3_DATA_DIR")
                .allMatch(path -> path.startsWith("/checkout/.local/4600/temporary"));
    }

    @Test
    void pipUsesTheUsersIndex_butNoOtherSettings() {
        Map<String, String> variables = PipEnvironment.from(Map.of(
                "PATH", "/usr/bin",
                "HTTPS_PROXY", "http://proxy:3128",
                "PIP_INDEX_URL", "https://mirror.example/simple",
                "PIP_CERT", "/etc/ssl/company.pem",
                "PIP_TARGET", "/somewhere",
                "PIP_USER", "1",
                "PIP_CONSTRAINT", "constraints.txt",
                "PYTHONPATH", "/home/user/lib"));

        assertThat(variables)
                .containsKeys("PATH", "HTTPS_PROXY", "PIP_INDEX_URL", "PIP_CERT")
                .doesNotContainKeys("PIP_TARGET", "PIP_USER", "PIP_CONSTRAINT", "PYTHONPATH");
    }
}
