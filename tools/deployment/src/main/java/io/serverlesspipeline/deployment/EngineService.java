package io.serverlesspipeline.deployment;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;
import pulumirpc.EngineOuterClass.SetRootResourceRequest;
import pulumirpc.EngineOuterClass.SetRootResourceResponse;

/** Implements the gRPC service {@code pulumirpc.Engine}, which a program calls to log messages and find its stack. */
final class EngineService extends EngineGrpc.EngineImplBase {

    private final ResourceRegistrar registrar;
    private final ProgramErrors errors;
    private final DeploymentListener listener;

    EngineService(ResourceRegistrar registrar, ProgramErrors errors, DeploymentListener listener) {
        this.registrar = registrar;
        this.errors = errors;
        this.listener = listener;
    }

    @Override
    public void log(LogRequest request, StreamObserver<Empty> responseObserver) {
        ProgramLogSeverity severity = severity(request.getSeverity());
        if (severity == ProgramLogSeverity.ERROR) {
            errors.add(request.getMessage());
        }
        listener.programLog(severity, request.getMessage());
        respond(responseObserver, Empty.getDefaultInstance());
    }

    /** The root resource is the stack, which is set when the stack is registered. */
    @Override
    public void getRootResource(
            GetRootResourceRequest request, StreamObserver<GetRootResourceResponse> responseObserver) {
        respond(
                responseObserver,
                GetRootResourceResponse.newBuilder()
                        .setUrn(registrar.stackUrn())
                        .build());
    }

    @Override
    public void setRootResource(
            SetRootResourceRequest request, StreamObserver<SetRootResourceResponse> responseObserver) {
        respond(responseObserver, SetRootResourceResponse.getDefaultInstance());
    }

    /** Always succeeds, because no Pulumi CLI is involved. */
    @Override
    public void requirePulumiVersion(
            RequirePulumiVersionRequest request, StreamObserver<RequirePulumiVersionResponse> responseObserver) {
        respond(responseObserver, RequirePulumiVersionResponse.getDefaultInstance());
    }

    private static ProgramLogSeverity severity(LogSeverity severity) {
        return switch (severity) {
            case DEBUG -> ProgramLogSeverity.DEBUG;
            case INFO -> ProgramLogSeverity.INFO;
            case WARNING -> ProgramLogSeverity.WARNING;
            case ERROR, UNRECOGNIZED -> ProgramLogSeverity.ERROR;
        };
    }

    private static <T> void respond(StreamObserver<T> observer, T response) {
        observer.onNext(response);
        observer.onCompleted();
    }
}
