package io.serverlesspipeline.deployment;

import com.google.protobuf.Empty;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.function.Supplier;
import pulumirpc.CallbackOuterClass.Callback;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;

/** Implements the gRPC service {@code pulumirpc.ResourceMonitor}, which a program calls to register its resources. */
final class ResourceMonitorService extends ResourceMonitorGrpc.ResourceMonitorImplBase {

    private static final Set<String> FEATURES = Set.of("secrets", "resourceReferences");

    private final ResourceRegistrar registrar;
    private final DeploymentFailure failure;

    ResourceMonitorService(ResourceRegistrar registrar, DeploymentFailure failure) {
        this.registrar = registrar;
        this.failure = failure;
    }

    @Override
    public void supportsFeature(
            SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> responseObserver) {
        respond(
                responseObserver,
                () -> SupportsFeatureResponse.newBuilder()
                        .setHasSupport(FEATURES.contains(request.getId()))
                        .build());
    }

    @Override
    public void registerResource(
            RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> responseObserver) {
        respond(responseObserver, () -> registrar.register(request));
    }

    @Override
    public void registerResourceOutputs(
            RegisterResourceOutputsRequest request, StreamObserver<Empty> responseObserver) {
        respond(responseObserver, () -> {
            registrar.registerOutputs(request.getUrn(), request.getOutputs());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void invoke(ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> responseObserver) {
        respond(
                responseObserver,
                () -> ResourceInvokeResponse.newBuilder()
                        .setReturn(registrar.invoke(request.getTok(), request.getArgs()))
                        .build());
    }

    @Override
    public void call(ResourceCallRequest request, StreamObserver<CallResponse> responseObserver) {
        reject(responseObserver, "calls the component method " + request.getTok());
    }

    @Override
    public void readResource(ReadResourceRequest request, StreamObserver<ReadResourceResponse> responseObserver) {
        reject(responseObserver, "reads the existing resource " + request.getName() + " (" + request.getType() + ")");
    }

    @Override
    public void registerPackage(
            RegisterPackageRequest request, StreamObserver<RegisterPackageResponse> responseObserver) {
        reject(responseObserver, "uses the parameterized package " + request.getName());
    }

    @Override
    public void registerStackTransform(Callback request, StreamObserver<Empty> responseObserver) {
        reject(responseObserver, "registers a stack transform");
    }

    @Override
    public void signalAndWaitForShutdown(Empty request, StreamObserver<Empty> responseObserver) {
        respond(responseObserver, Empty::getDefaultInstance);
    }

    private <T> void reject(StreamObserver<T> observer, String action) {
        respond(observer, () -> {
            throw new EngineException("The program " + action
                    + ", which the embedded deployment doesn't support; deploy it with the Pulumi CLI.");
        });
    }

    private <T> void respond(StreamObserver<T> observer, Supplier<T> handler) {
        if (failure.isReported()) {
            observer.onError(Status.ABORTED
                    .withDescription("The deployment has already failed.")
                    .asRuntimeException());
            return;
        }
        T response;
        try {
            response = handler.get();
        } catch (RuntimeException e) {
            failure.report(e);
            observer.onError(Status.INTERNAL.withDescription(e.getMessage()).asRuntimeException());
            return;
        }
        observer.onNext(response);
        observer.onCompleted();
    }
}
