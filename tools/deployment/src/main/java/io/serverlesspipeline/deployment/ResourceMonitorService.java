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

/** Answers the calls by which a program registers its resources (gRPC service {@code pulumirpc.ResourceMonitor}). */
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
        answer(
                responseObserver,
                () -> SupportsFeatureResponse.newBuilder()
                        .setHasSupport(FEATURES.contains(request.getId()))
                        .build());
    }

    @Override
    public void registerResource(
            RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> responseObserver) {
        answer(responseObserver, () -> registrar.register(request));
    }

    @Override
    public void registerResourceOutputs(
            RegisterResourceOutputsRequest request, StreamObserver<Empty> responseObserver) {
        answer(responseObserver, () -> {
            registrar.registerOutputs(request.getUrn(), request.getOutputs());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void invoke(ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> responseObserver) {
        answer(
                responseObserver,
                () -> ResourceInvokeResponse.newBuilder()
                        .setReturn(registrar.invoke(request.getTok(), request.getArgs()))
                        .build());
    }

    @Override
    public void call(ResourceCallRequest request, StreamObserver<CallResponse> responseObserver) {
        refuse(responseObserver, "calls the method " + request.getTok() + " of a component");
    }

    @Override
    public void readResource(ReadResourceRequest request, StreamObserver<ReadResourceResponse> responseObserver) {
        refuse(responseObserver, "reads the existing resource " + request.getName() + " (" + request.getType() + ")");
    }

    @Override
    public void registerPackage(
            RegisterPackageRequest request, StreamObserver<RegisterPackageResponse> responseObserver) {
        refuse(responseObserver, "uses the parameterized package " + request.getName());
    }

    @Override
    public void registerStackTransform(Callback request, StreamObserver<Empty> responseObserver) {
        refuse(responseObserver, "registers a transform that the engine would call back");
    }

    @Override
    public void signalAndWaitForShutdown(Empty request, StreamObserver<Empty> responseObserver) {
        answer(responseObserver, Empty::getDefaultInstance);
    }

    private <T> void refuse(StreamObserver<T> observer, String deed) {
        answer(observer, () -> {
            throw new EngineException("The program " + deed
                    + ", which the embedded deployment does not support; deploy it with the Pulumi CLI.");
        });
    }

    private <T> void answer(StreamObserver<T> observer, Supplier<T> answer) {
        if (failure.isReported()) {
            observer.onError(Status.ABORTED
                    .withDescription("The deployment has failed before.")
                    .asRuntimeException());
            return;
        }
        T response;
        try {
            response = answer.get();
        } catch (RuntimeException e) {
            failure.report(e);
            observer.onError(Status.INTERNAL.withDescription(e.getMessage()).asRuntimeException());
            return;
        }
        observer.onNext(response);
        observer.onCompleted();
    }
}
