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

/** Answers the calls by which a program talks to the engine itself (gRPC service {@code pulumirpc.Engine}). */
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
        answer(responseObserver, Empty.getDefaultInstance());
    }

    /** The root resource is the stack; nothing but its registration sets it. */
    @Override
    public void getRootResource(
            GetRootResourceRequest request, StreamObserver<GetRootResourceResponse> responseObserver) {
        answer(
                responseObserver,
                GetRootResourceResponse.newBuilder()
                        .setUrn(registrar.stackUrn())
                        .build());
    }

    @Override
    public void setRootResource(
            SetRootResourceRequest request, StreamObserver<SetRootResourceResponse> responseObserver) {
        answer(responseObserver, SetRootResourceResponse.getDefaultInstance());
    }

    /** No version of the Pulumi CLI takes part, so none is too old. */
    @Override
    public void requirePulumiVersion(
            RequirePulumiVersionRequest request, StreamObserver<RequirePulumiVersionResponse> responseObserver) {
        answer(responseObserver, RequirePulumiVersionResponse.getDefaultInstance());
    }

    private static ProgramLogSeverity severity(LogSeverity severity) {
        return switch (severity) {
            case DEBUG -> ProgramLogSeverity.DEBUG;
            case INFO -> ProgramLogSeverity.INFO;
            case WARNING -> ProgramLogSeverity.WARNING;
            case ERROR, UNRECOGNIZED -> ProgramLogSeverity.ERROR;
        };
    }

    private static <T> void answer(StreamObserver<T> observer, T response) {
        observer.onNext(response);
        observer.onCompleted();
    }
}
