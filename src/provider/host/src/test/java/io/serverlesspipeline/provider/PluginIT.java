package io.serverlesspipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.serverlesspipeline.component.ServerlessPipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** The plugin as Pulumi starts it: as a process, by Maven, in the folder of the user's program. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class PluginIT {
    private static final Path PLUGIN = Path.of("../pom.xml").toAbsolutePath().normalize();

    @TempDir
    private Path program;

    @Test
    void servesTheComponent_whenPulumiStartsIt() throws IOException, InterruptedException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            Process plugin = start(engine.address());
            try {
                int port = Integer.parseInt(plugin.inputReader().readLine());
                ManagedChannel channel = RunningProvider.connect(port);
                ResourceProviderBlockingStub provider =
                        ResourceProviderGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
                String schema = provider.getSchema(GetSchemaRequest.getDefaultInstance())
                        .getSchema();
                ConstructResponse constructed =
                        provider.construct(engine.request(Map.of()).build());
                channel.shutdownNow();

                assertThat(schema).isEqualTo(PackageSchema.read().json());
                assertThat(constructed.getUrn()).isEqualTo(FakeEngine.urn(ServerlessPipeline.TYPE, "uploads"));
                assertThat(engine.registered("aws:lambda/function:Function")
                                .getObject()
                                .getFieldsOrThrow("code")
                                .toString())
                        .contains("function.zip");
            } finally {
                // Unlike destroy of the process itself, this leaves its output open until it has ended.
                plugin.toHandle().destroy();
                plugin.waitFor();
            }
        }
    }

    private Process start(String engineAddress) throws IOException {
        return InstalledArtifacts.install()
                .maven(
                        program,
                        List.of(
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                "-Dorg.slf4j.simpleLogger.logFile=System.err",
                                "--no-transfer-progress",
                                "compile",
                                "exec:java",
                                "-f",
                                PLUGIN.toString(),
                                "-Dexec.args=" + engineAddress))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
