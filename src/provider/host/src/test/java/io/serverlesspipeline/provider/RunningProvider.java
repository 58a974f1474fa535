package io.serverlesspipeline.provider;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** A provider in this process, and a connection to it as the engine has one. */
final class RunningProvider implements AutoCloseable {
    private final ProviderServer server;
    private final ManagedChannel channel;

    private RunningProvider(ProviderServer server, ManagedChannel channel) {
        this.server = server;
        this.channel = channel;
    }

    static RunningProvider start(String engineAddress) throws IOException {
        ProviderServer server = ProviderServer.start(new EngineAddress(engineAddress));
        return new RunningProvider(server, connect(server.port()));
    }

    static ManagedChannel connect(int port) {
        return ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .build();
    }

    int port() {
        return server.port();
    }

    ResourceProviderBlockingStub calls() {
        return ResourceProviderGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.close();
    }
}
