package io.serverlesspipeline.provider;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The gRPC server of the provider, on a free port of 127.0.0.1. */
final class ProviderServer implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** The limit that Pulumi sets for its own messages; that of gRPC, 4 MB, is too small for large programs. */
    private static final int MAXIMUM_MESSAGE_BYTES = 400 * 1024 * 1024;

    private final Server server;

    private ProviderServer(Server server) {
        this.server = server;
    }

    /** Starts to serve the component to an engine. */
    static ProviderServer start(EngineAddress engine) throws IOException {
        SdkLog.keepOffStandardError();
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0);
        return new ProviderServer(NettyServerBuilder.forAddress(anyPort)
                .maxInboundMessageSize(MAXIMUM_MESSAGE_BYTES)
                .addService(new ProviderService(engine, PackageSchema.read()))
                .build()
                .start());
    }

    int port() {
        return server.getPort();
    }

    void awaitTermination() throws InterruptedException {
        server.awaitTermination();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
