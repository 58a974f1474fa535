package io.serverlesspipeline.component.engine;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.EngineOuterClass.SetRootResourceRequest;
import pulumirpc.EngineOuterClass.SetRootResourceResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/** A fake of Pulumi's engine. It records each registration with its options, and responds as if AWS had created it. */
final class RecordingEngine implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final boolean preview;
    private final Server server;
    private final List<Registration> registrations = Collections.synchronizedList(new ArrayList<>());
    private final List<RegisterResourceOutputsRequest> outputs = Collections.synchronizedList(new ArrayList<>());
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());

    private RecordingEngine(boolean preview) throws IOException {
        this.preview = preview;
        this.server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0))
                .addService(new Monitor())
                .addService(new Engine())
                .build()
                .start();
    }

    static RecordingEngine start(boolean preview) throws IOException {
        return new RecordingEngine(preview);
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    List<Registration> registrations() {
        return List.copyOf(registrations);
    }

    List<RegisterResourceOutputsRequest> outputs() {
        return List.copyOf(outputs);
    }

    /** Returns the warnings that Pulumi would show to the user. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Returns the errors that Pulumi would show to the user. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static <T> void answer(StreamObserver<T> observer, T answer) {
        observer.onNext(answer);
        observer.onCompleted();
    }

    private final class Monitor extends ResourceMonitorImplBase {
        @Override
        public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> response) {
            answer(
                    response,
                    SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
        }

        @Override
        public void registerResource(
                RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> response) {
            Registration registration = Registration.of(request);
            registrations.add(registration);
            boolean created = request.getCustom() && !preview;
            answer(
                    response,
                    RegisterResourceResponse.newBuilder()
                            .setUrn(registration.urn())
                            .setId(created ? request.getName() + "-id" : "")
                            .setObject(created ? state(request) : request.getObject())
                            .build());
        }

        @Override
        public void registerResourceOutputs(RegisterResourceOutputsRequest request, StreamObserver<Empty> response) {
            outputs.add(request);
            answer(response, Empty.getDefaultInstance());
        }

        @Override
        public void signalAndWaitForShutdown(Empty request, StreamObserver<Empty> response) {
            answer(response, Empty.getDefaultInstance());
        }

        /** The outputs of children that a pipeline reads, in a form that its checks accept. */
        private Struct state(RegisterResourceRequest request) {
            Struct.Builder state = request.getObject().toBuilder();
            String name = request.getName() + "-1a2b3c4";
            String service = request.getType().split("[:/]", -1)[1];
            put(state, "arn", "arn:aws:" + service + ":eu-central-1:123456789012:" + name);
            put(state, "bucket", name);
            put(state, "name", name);
            put(state, "url", "https://example.com/" + name);
            put(state, "version", "1");
            return state.build();
        }

        private static void put(Struct.Builder state, String output, String value) {
            if (!state.containsFields(output)) {
                state.putFields(output, Value.newBuilder().setStringValue(value).build());
            }
        }
    }

    private final class Engine extends EngineImplBase {
        @Override
        public void log(LogRequest request, StreamObserver<Empty> response) {
            if (request.getSeverityValue() >= LogSeverity.ERROR_VALUE) {
                problems.add(request.getMessage());
            } else if (request.getSeverity() == LogSeverity.WARNING) {
                warnings.add(request.getMessage());
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
