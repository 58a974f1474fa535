package io.serverlesspipeline.provider;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.serverlesspipeline.component.ServerlessPipeline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/**
 * Stands for Pulumi's engine, with a provider: records which resources are registered, and answers as if AWS had
 * created them, or, in a preview, with what is known of them before.
 */
final class FakeEngine implements AutoCloseable {
    static final String STACK = urn("pulumi:pulumi:Stack", "test-project-test");

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final boolean preview;
    private final Server server;
    private final RunningProvider provider;
    private final List<RegisterResourceRequest> registered = Collections.synchronizedList(new ArrayList<>());
    private final List<RegisterResourceOutputsRequest> outputs = Collections.synchronizedList(new ArrayList<>());
    private final List<LogRequest> logged = Collections.synchronizedList(new ArrayList<>());

    private volatile String failingType = "";

    private FakeEngine(boolean preview) throws IOException {
        this.preview = preview;
        this.server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0))
                .addService(new Monitor())
                .addService(new Engine())
                .build()
                .start();
        this.provider = RunningProvider.start(address());
    }

    /** Starts the engine for a preview or for an update. */
    static FakeEngine start(boolean preview) throws IOException {
        return new FakeEngine(preview);
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    List<RegisterResourceRequest> registered() {
        return List.copyOf(registered);
    }

    /** Returns the one registered resource of a type. */
    RegisterResourceRequest registered(String type) {
        List<RegisterResourceRequest> matching = registered().stream()
                .filter(resource -> resource.getType().equals(type))
                .toList();
        if (matching.size() != 1) {
            throw new AssertionError(
                    "There are " + matching.size() + " resources of type " + type + " in " + registered);
        }
        return matching.get(0);
    }

    List<RegisterResourceOutputsRequest> outputs() {
        return List.copyOf(outputs);
    }

    /** Returns the warnings and errors that the user saw. */
    List<String> logged() {
        return logged.stream()
                .filter(entry -> entry.getSeverityValue() >= LogSeverity.WARNING_VALUE)
                .map(LogRequest::getMessage)
                .toList();
    }

    /** Returns a request to construct a component with inputs, which can be changed before it is sent. */
    ConstructRequest.Builder request(Map<String, Value> inputs) {
        return ConstructRequest.newBuilder()
                .setType(ServerlessPipeline.TYPE)
                .setName("uploads")
                .setOrganization("test-organization")
                .setProject("test-project")
                .setStack("test")
                .setParent(STACK)
                .setMonitorEndpoint(address())
                .setDryRun(preview)
                .setInputs(PropertyValues.struct(inputs));
    }

    /** Constructs a component by means of a provider. */
    ConstructResponse construct(Map<String, Value> inputs) {
        return construct(request(inputs));
    }

    ConstructResponse construct(ConstructRequest.Builder request) {
        return provider.calls().construct(request.build());
    }

    /** Tries to construct a component, and returns how it was refused. */
    Status refusal(Map<String, Value> inputs) {
        return refusal(request(inputs));
    }

    Status refusal(ConstructRequest.Builder request) {
        try {
            throw new AssertionError("The provider constructed " + construct(request));
        } catch (StatusRuntimeException exception) {
            return exception.getStatus();
        }
    }

    /** From now on no resource of a type can be created. */
    void fail(String type) {
        failingType = type;
    }

    static String urn(String type, String name) {
        return "urn:pulumi:test::test-project::" + type + "::" + name;
    }

    @Override
    public void close() {
        provider.close();
        server.shutdownNow();
    }

    private final class Monitor extends ResourceMonitorImplBase {
        @Override
        public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> response) {
            response.onNext(
                    SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
            response.onCompleted();
        }

        @Override
        public void registerResource(
                RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> response) {
            registered.add(request);
            if (request.getType().equals(failingType)) {
                response.onError(Status.UNKNOWN
                        .withDescription("AWS refused " + request.getName())
                        .asRuntimeException());
                return;
            }
            boolean created = request.getCustom() && !preview;
            Struct state = created ? AwsAnswers.state(request) : request.getObject();
            response.onNext(RegisterResourceResponse.newBuilder()
                    .setUrn(urn(request.getType(), request.getName()))
                    .setId(created ? request.getName() + "-id" : "")
                    .setObject(state)
                    .build());
            response.onCompleted();
        }

        @Override
        public void registerResourceOutputs(RegisterResourceOutputsRequest request, StreamObserver<Empty> response) {
            outputs.add(request);
            response.onNext(Empty.getDefaultInstance());
            response.onCompleted();
        }
    }

    private final class Engine extends EngineImplBase {
        @Override
        public void log(LogRequest request, StreamObserver<Empty> response) {
            logged.add(request);
            response.onNext(Empty.getDefaultInstance());
            response.onCompleted();
        }
    }
}
