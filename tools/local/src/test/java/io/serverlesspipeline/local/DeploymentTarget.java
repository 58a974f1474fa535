package io.serverlesspipeline.local;

import io.serverlesspipeline.deployment.engine.ConfigurationOverrides;
import io.serverlesspipeline.deployment.engine.DeployedStack;
import io.serverlesspipeline.deployment.engine.DeploymentEngine;
import io.serverlesspipeline.deployment.engine.EmbeddedEngine;
import io.serverlesspipeline.deployment.engine.PulumiEngine;
import io.serverlesspipeline.deployment.engine.StackValues;
import io.serverlesspipeline.emulator.Emulator;
import io.serverlesspipeline.emulator.EmulatorHealth;
import io.serverlesspipeline.emulator.EmulatorInstallation;
import io.serverlesspipeline.emulator.EmulatorLauncher;
import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunDirectory;
import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.testsupport.Checkout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The emulator and the deployment engine of the end-to-end tests. By default, the tests start an emulator on a free
 * port and use the embedded deployment. Two variables change that:
 *
 * <ul>
 *   <li>{@code PIPELINE_TEST_ENDPOINT}, such as {@code http://localhost:4566}: an emulator that is already running on
 *       this machine, such as LocalStack, which runs the function in Docker.
 *   <li>{@code PIPELINE_TEST_ENGINE=pulumi}: the Pulumi CLI deploys the program.
 * </ul>
 */
final class DeploymentTarget implements AutoCloseable {
    private static final String ENDPOINT_VARIABLE = "PIPELINE_TEST_ENDPOINT";
    private static final String ENGINE_VARIABLE = "PIPELINE_TEST_ENGINE";

    private final Workspace workspace = new Workspace(Checkout.root());
    private final Map<String, String> environment = System.getenv();
    private final int port;
    private final RootKey rootKey;
    private final @Nullable Emulator emulator;

    private DeploymentTarget() throws IOException, InterruptedException {
        String endpoint = environment.getOrDefault(ENDPOINT_VARIABLE, "");
        if (endpoint.isEmpty()) {
            port = freePort();
            rootKey = RootKey.random();
            emulator = launcher().start(runDirectory(), rootKey, started -> {}, progress -> {});
        } else {
            port = URI.create(endpoint).getPort();
            rootKey = stack().rootKey();
            emulator = null;
        }
    }

    static DeploymentTarget start() throws IOException, InterruptedException {
        return new DeploymentTarget();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Returns the key of the emulator's root user. */
    RootKey rootKey() {
        return rootKey;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Returns the emulator, if the tests started it. */
    Optional<Emulator> ownEmulator() {
        return Optional.ofNullable(emulator);
    }

    boolean enforcesIam() {
        return EmulatorHealth.fetch(port, rootKey)
                .map(EmulatorHealth::enforcesIam)
                .orElse(false);
    }

    /** Deploys the program with the stack's configuration, the emulator's overrides and additional configuration. */
    DeployedStack deploy(Map<String, String> additional) throws InterruptedException {
        ConfigurationOverrides overrides = emulator == null
                ? ConfigurationOverrides.forPort(stack(), port)
                : ConfigurationOverrides.forOwnEmulator(stack(), port, rootKey, workspace.customRuntimePackage());
        Map<String, String> values = new HashMap<>(overrides.values());
        values.putAll(additional);
        return engine().deploy(new ConfigurationOverrides(values), progress -> {});
    }

    @Override
    public void close() {
        ownEmulator().ifPresent(Emulator::stop);
    }

    private DeploymentEngine engine() {
        return environment.getOrDefault(ENGINE_VARIABLE, "embedded").equals("pulumi")
                ? new PulumiEngine(workspace, environment)
                : new EmbeddedEngine(workspace);
    }

    private StackValues stack() {
        return StackValues.read(workspace.root(), DeploymentEngine.STACK);
    }

    private EmulatorLauncher launcher() {
        return new EmulatorLauncher(
                new EmulatorInstallation(workspace.localDirectory().resolve("emulator"), environment), environment);
    }

    private RunDirectory runDirectory() {
        return RunDirectory.of(workspace.root().resolve("tools/local/target/end-to-end"), port);
    }
}
