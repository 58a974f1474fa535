package io.serverlesspipeline.audit.pipeline;

import io.serverlesspipeline.audit.request.RecordingProxy;
import io.serverlesspipeline.deployment.configuration.AwsConfiguration;
import io.serverlesspipeline.deployment.engine.ConfigurationOverrides;
import io.serverlesspipeline.deployment.engine.Deployment;
import io.serverlesspipeline.deployment.engine.DeploymentEngine;
import io.serverlesspipeline.deployment.engine.EmbeddedEngine;
import io.serverlesspipeline.deployment.engine.StackValues;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.emulator.Emulator;
import io.serverlesspipeline.emulator.EmulatorLauncher;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunDirectory;
import io.serverlesspipeline.emulator.workspace.Deletion;
import io.serverlesspipeline.emulator.workspace.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An emulator of the audit's own, on a free port, which ends with the audit and leaves nothing behind. */
public final class ProofEmulator implements AutoCloseable {
    private static final String PROGRAM_KEYS = "serverless-pipeline:";
    private static final String ACCOUNT = "000000000000";

    /** The seconds that an invocation of the function may take: half of them pass in one workload, on purpose. */
    public static final int FUNCTION_TIMEOUT = 24;

    /** More than half of the timeout, so that the function takes half of it. */
    private static final int TIME_RESERVE = 300;

    /** After so many records the function sets a checkpoint, so that small files reach it. */
    private static final int CHECKPOINT_RECORDS = 3;

    private final Workspace workspace;
    private final RunDirectory run;
    private final RootKey rootKey;
    private final Emulator emulator;
    private final List<Runnable> closers = new ArrayList<>();

    private ProofEmulator(Workspace workspace, RunDirectory run, RootKey rootKey, Emulator emulator) {
        this.workspace = workspace;
        this.run = run;
        this.rootKey = rootKey;
        this.emulator = emulator;
    }

    /**
     * Starts an empty emulator that enforces IAM.
     *
     * @param workspace the checkout
     * @param launcher what starts it
     * @param progress is told what is being done
     * @throws LocalRunException if the checkout has not been built, or the emulator does not start
     */
    public static ProofEmulator start(Workspace workspace, EmulatorLauncher launcher, Consumer<String> progress)
            throws InterruptedException {
        requireBuilt(workspace);
        int port = freePort();
        RunDirectory run = new RunDirectory(workspace.localDirectory().resolve("audit-" + port), port);
        RootKey rootKey = RootKey.random();
        List<Emulator> started = new ArrayList<>();
        boolean ready = false;
        try {
            ProofEmulator emulator =
                    new ProofEmulator(workspace, run, rootKey, launcher.start(run, rootKey, started::add, progress));
            ready = true;
            return emulator;
        } finally {
            if (!ready) {
                started.forEach(Emulator::stop);
            }
        }
    }

    /** Deploys a pipeline with the real program, all of whose function's requests go through a proxy. */
    public DeployedPipeline deploy(AuditedPipeline pipeline, Consumer<String> progress) throws InterruptedException {
        RecordingProxy proxy = RecordingProxy.start(run.port(), ACCOUNT);
        closers.add(proxy::close);
        Deployment deployment = new EmbeddedEngine(workspace).deploy(overrides(pipeline, proxy), progress);
        PipelineNames names = PipelineNames.of(deployment.outputs());
        ServiceClients root = rootClients(names.region(), proxy.port());
        closers.add(root::close);
        return new DeployedPipeline(pipeline, names, root, proxy, run.port());
    }

    @Override
    public void close() {
        closers.forEach(Runnable::run);
        emulator.stop();
        try {
            Deletion.deleteRecursively(run.path());
        } catch (IOException exception) {
            throw new LocalRunException("Please delete " + run.path() + ", which the audit may not.", exception);
        }
    }

    private ConfigurationOverrides overrides(AuditedPipeline pipeline, RecordingProxy proxy) {
        StackValues stack = StackValues.read(workspace.root(), DeploymentEngine.STACK);
        Map<String, String> values = new LinkedHashMap<>(
                ConfigurationOverrides.forOwnEmulator(stack, run.port(), rootKey, workspace.customRuntimePackage())
                        .values());
        values.put(PROGRAM_KEYS + "name", pipeline.name());
        pipeline.configuration().forEach((key, value) -> values.put(PROGRAM_KEYS + key, value));
        values.put(PROGRAM_KEYS + "retryAttempts", "0");
        values.put(PROGRAM_KEYS + "timeout", Integer.toString(FUNCTION_TIMEOUT));
        // The emulator names itself as the endpoint in the environment; the SDK heeds a system property more.
        values.put(
                PROGRAM_KEYS + "environment",
                "{\"PIPELINE_CHECKPOINT_RECORDS\":\"" + CHECKPOINT_RECORDS
                        + "\",\"PIPELINE_TIME_RESERVE_SECONDS\":\"" + TIME_RESERVE
                        + "\",\"JAVA_TOOL_OPTIONS\":\"-Daws.endpointUrl=http://127.0.0.1:" + proxy.port() + "\"}");
        return new ConfigurationOverrides(values);
    }

    private ServiceClients rootClients(String region, int port) {
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        Map<String, URI> endpoints = Stream.of("dynamodb", "iam", "lambda", "logs", "s3", "sqs", "sts")
                .collect(Collectors.toMap(service -> service, service -> endpoint));
        return new ServiceClients(new AwsConfiguration(
                "the audit", region, rootKey.accessKeyId(), rootKey.secretAccessKey(), true, endpoints));
    }

    /** Before anything is installed or started. */
    private static void requireBuilt(Workspace workspace) {
        workspace.customRuntimePackage();
        workspace.programClasses();
        workspace.programLibrariesFile();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException exception) {
            throw new LocalRunException("No port of 127.0.0.1 is free for the emulator.", exception);
        }
    }
}
