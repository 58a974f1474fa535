package io.serverlesspipeline.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.EngineOuterClass.SetRootResourceRequest;
import pulumirpc.EngineOuterClass.SetRootResourceResponse;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/**
 * What a user reads of a program that fails, which runs in a process of its own under an engine that creates nothing.
 */
final class ProgramFailureTest {
    /** With this exit code a program says that it has told the engine what is wrong. */
    private static final int TOLD = 32;

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
    private final Server engine;

    ProgramFailureTest() throws IOException {
        engine = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0))
                .addService(new Monitor())
                .addService(new Engine())
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        engine.shutdownNow();
    }

    @Test
    void isOneMessage_whenAConfiguredValueCannotWork() throws IOException, InterruptedException {
        assertThat(printed("{\"serverless-pipeline:memorySize\":\"64\"}")).isEmpty();
        assertThat(errors)
                .containsExactly(
                        "Configuration key serverless-pipeline:memorySize is \"64\": specify 128 to 10240 megabytes.");
    }

    @Test
    void isOneMessageWithoutAStackTrace_whenTheEngineRefusesAResource() throws IOException, InterruptedException {
        assertThat(printed("{}")).isEmpty();
        assertThat(errors)
                .containsExactly(
                        "Pulumi's engine answered \"resource registration failed\". The errors of the resources,"
                                + " if there are any, say why.");
    }

    /** Returns what the failing program prints besides what it tells the engine. */
    private String printed(String configuration) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PipelineProgram.class.getName());
        String address = "127.0.0.1:" + engine.getPort();
        builder.environment()
                .putAll(Map.of(
                        "PULUMI_MONITOR", address,
                        "PULUMI_ENGINE", address,
                        "PULUMI_ORGANIZATION", "organization",
                        "PULUMI_PROJECT", "serverless-pipeline",
                        "PULUMI_STACK", "test",
                        "PULUMI_ROOT_DIRECTORY", System.getProperty("user.dir"),
                        "PULUMI_DRY_RUN", "false",
                        "PULUMI_PARALLEL", "8",
                        "PULUMI_CONFIG", configuration,
                        "PULUMI_CONFIG_SECRET_KEYS", "[]"));
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(TOLD);
        return printed;
    }

    private static <T> void answer(StreamObserver<T> response, T message) {
        response.onNext(message);
        response.onCompleted();
    }

    /** Takes the stack and the component, and refuses what they are made of. */
    private static final class Monitor extends ResourceMonitorImplBase {
        @Override
        public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> response) {
            answer(
                    response,
                    SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
        }

        @Override
        public void registerResource(
                RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> response) {
            if (request.getCustom()) {
                response.onError(Status.INTERNAL
                        .withDescription("resource registration failed")
                        .asRuntimeException());
                return;
            }
            answer(
                    response,
                    RegisterResourceResponse.newBuilder()
                            .setUrn("urn:pulumi:test::serverless-pipeline::" + request.getType() + "::"
                                    + request.getName())
                            .build());
        }
    }

    private final class Engine extends EngineImplBase {
        @Override
        public void log(LogRequest request, StreamObserver<Empty> response) {
            if (request.getSeverity() == LogSeverity.ERROR) {
                errors.add(request.getMessage());
            }
            answer(response, Empty.getDefaultInstance());
        }

        @Override
        public void getRootResource(GetRootResourceRequest request, StreamObserver<GetRootResourceResponse> response) {
            answer(response, GetRootResourceResponse.getDefaultInstance());
        }

        @Override
        public void setRootResource(SetRootResourceRequest request, StreamObserver<SetRootResourceResponse> response) {
            answer(response, SetRootResourceResponse.getDefaultInstance());
        }
    }
}
