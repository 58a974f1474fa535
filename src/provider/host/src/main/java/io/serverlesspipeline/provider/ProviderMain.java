package io.serverlesspipeline.provider;

import java.io.IOException;

/** Runs the provider plugin until the engine ends its process. */
public final class ProviderMain {
    private ProviderMain() {}

    /**
     * Serves the component. The first line on the standard output is the port that the server listens on, as "Plugins"
     * in Pulumi's developer documentation asks.
     *
     * @param arguments the engine's address, and the logging flags that Pulumi adds to it
     * @throws IOException if the server can listen on no port
     * @throws InterruptedException if the server is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        EngineAddress engine;
        try {
            engine = EngineAddress.of(arguments);
        } catch (IllegalArgumentException exception) {
            System.err.println(exception.getMessage());
            System.exit(1);
            return;
        }
        ProviderServer server = ProviderServer.start(engine);
        System.out.println(server.port());
        server.awaitTermination();
    }
}
