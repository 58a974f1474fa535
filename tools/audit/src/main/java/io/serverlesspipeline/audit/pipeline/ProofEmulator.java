package io.serverlesspipeline.audit.pipeline;

import io.serverlesspipeline.audit.request.RecordingProxy;
import io.serverlesspipeline.deployment.configuration.AwsConfiguration;
import io.serverlesspipeline.deployment.engine.ConfigurationOverrides;
import io.serverlesspipeline.deployment.engine.DeployedStack;
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

/** A dedicated emulator for the audit on a free port. Closing it stops the emulator and deletes its data. */
public final class ProofEmulator implements AutoCloseable {
    private static final String PROGRAM_KEYS = "serverless-pipeline:";
    private static final String ACCOUNT = "000000000000";

    /** The function's timeout in seconds. One workload deliberately uses half of it. */
    public static final int FUNCTION_TIMEOUT = 24;

    /** More than half of the timeout, so the function reserves half of it. */
    private static final int TIME_RESERVE = 300;

    /** The number of records between checkpoints, which is low so that small files reach one. */
    private static final int CHECKPOINT_RECORDS = 3;

    private final Workspace workspace;
    private final RunDirectory run;
    private final RootKey rootKey;
    private final Emulator emulator;
    private final List<Runnable> cleanups = new ArrayList<>();

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
     * @param launcher starts the emulator
     * @param progress receives a description of each step
     * @throws LocalRunException if the checkout hasn't been built, or the emulator doesn't start
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

    /** Deploys a pipeline with the real program. All requests of its function go through a recording proxy. */
    public DeployedPipeline deploy(AuditedPipeline pipeline, Consumer<String> progress) throws InterruptedException {
        RecordingProxy proxy = RecordingProxy.start(run.port(), ACCOUNT);
        cleanups.add(proxy::close);
        DeployedStack deployment = new EmbeddedEngine(workspace).deploy(overrides(pipeline, proxy), progress);
        PipelineNames names = PipelineNames.of(deployment.outputs());
        ServiceClients root = rootClients(names.region(), proxy.port());
        cleanups.add(root::close);
        return new DeployedPipeline(pipeline, names, root, proxy, run.port());
    }

    @Override
    public void close() {
        cleanups.forEach(Runnable::run);
        emulator.stop();
        try {
            Deletion.deleteRecursively(run.path());
        } catch (IOException exception) {
            throw new LocalRunException("The audit couldn't delete " + run.path() + ". Delete it manually.", exception);
        }
    }

    private ConfigurationOverrides overrides(AuditedPipeline pipeline, RecordingProxy proxy) {
        StackValues stack = StackValues.read(workspace.root(), DeploymentEngine.STACK);
        Map<String, String> values = new LinkedHashMap<>(
                ConfigurationOverrides.forOwnEmulator(stack, run.port(), rootKey, workspace.customRuntimePackage())
                        .values());
        values.put(PROGRAM_KEYS + "name", pipeline.name());
        pipeline.configuration().forEach((key, value) -> values.put(PROGRAM_KEYS + key, value));
        // The proof is about the pipeline's own code, and the workloads' items are those of its own code.
        values.put(PROGRAM_KEYS + "extensions", "[]");
        values.put(PROGRAM_KEYS + "additionalStatements", "[]");
        if (!pipeline.queued()) {
            values.put(PROGRAM_KEYS + "retryAttempts", "0");
        }
        values.put(PROGRAM_KEYS + "timeout", Integer.toString(FUNCTION_TIMEOUT));
        // A system property, because it takes precedence over the emulator's endpoint in the environment.
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

    /** Fails early if the checkout hasn't been built. */
    private static void requireBuilt(Workspace workspace) {
        workspace.customRuntimePackage();
        workspace.programClasses();
        workspace.programLibrariesFile();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException exception) {
            throw new LocalRunException("No port on 127.0.0.1 is free for the emulator.", exception);
        }
    }
}
