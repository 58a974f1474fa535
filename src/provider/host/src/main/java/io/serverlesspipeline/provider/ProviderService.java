package io.serverlesspipeline.provider;

import com.google.protobuf.Empty;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.serverlesspipeline.component.ServerlessPipeline;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/**
 * Answers the calls of Pulumi's engine that a provider of components gets. The provider has no configuration: the
 * component's resources are created by the AWS provider that the user's program chooses.
 */
final class ProviderService extends ResourceProviderImplBase {
    private final PackageSchema schema;
    private volatile EngineAddress engine;

    ProviderService(EngineAddress engine, PackageSchema schema) {
        this.engine = engine;
        this.schema = schema;
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> response) {
        engine = new EngineAddress(request.getEngineAddress());
        answer(
                response,
                ProviderHandshakeResponse.newBuilder()
                        .setAcceptSecrets(true)
                        .setAcceptResources(true)
                        .setAcceptOutputs(true)
                        .build());
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> response) {
        engine = new EngineAddress(request.getAddress());
        answer(response, Empty.getDefaultInstance());
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> response) {
        answer(response, PluginInfo.newBuilder().setVersion(schema.version()).build());
    }

    @Override
    public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> response) {
        answer(response, GetSchemaResponse.newBuilder().setSchema(schema.json()).build());
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> response) {
        answer(response, CheckResponse.newBuilder().setInputs(request.getNews()).build());
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> response) {
        answer(
                response,
                DiffResponse.newBuilder()
                        .setChanges(DiffResponse.DiffChanges.DIFF_NONE)
                        .build());
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> response) {
        answer(
                response,
                ConfigureResponse.newBuilder()
                        .setAcceptSecrets(true)
                        .setAcceptResources(true)
                        .setAcceptOutputs(true)
                        .setSupportsPreview(true)
                        .build());
    }

    @Override
    public void construct(ConstructRequest request, StreamObserver<ConstructResponse> response) {
        if (!request.getType().equals(ServerlessPipeline.TYPE)) {
            response.onError(Status.NOT_FOUND
                    .withDescription("This package has no component \"" + request.getType() + "\", only "
                            + ServerlessPipeline.TYPE + ".")
                    .asRuntimeException());
            return;
        }
        if (request.getParent().isEmpty()) {
            response.onError(Status.INVALID_ARGUMENT
                    .withDescription("The request to construct \"" + request.getName()
                            + "\" names no parent, which Pulumi's Java SDK needs; its engine names the stack.")
                    .asRuntimeException());
            return;
        }
        ConstructResponse constructed;
        try {
            constructed = new Construction(request, engine).run().join();
        } catch (RuntimeException failure) {
            response.onError(ConstructionFailure.statusOf(failure).asRuntimeException());
            return;
        }
        answer(response, constructed);
    }

    /** Answers only: nothing goes on here that the engine's own cancellation does not end. */
    @Override
    public void cancel(Empty request, StreamObserver<Empty> response) {
        answer(response, Empty.getDefaultInstance());
    }

    private static <T> void answer(StreamObserver<T> response, T message) {
        response.onNext(message);
        response.onCompleted();
    }
}
