package io.serverlesspipeline.provider;

import java.util.ArrayList;
import java.util.List;

/**
 * The address of the engine's gRPC server.
 *
 * @param target the host and the port, such as {@code 127.0.0.1:50051}
 */
record EngineAddress(String target) {
    /**
     * Reads the address from the arguments that Pulumi starts a plugin with.
     *
     * @throws IllegalArgumentException if there is not exactly one address
     */
    static EngineAddress of(String[] arguments) {
        List<String> addresses = new ArrayList<>();
        for (int index = 0; index < arguments.length; index++) {
            String argument = arguments[index];
            if (argument.equals("--tracing")) {
                // Its value follows.
                index++;
            } else if (!argument.startsWith("-")) {
                addresses.add(argument);
            }
        }
        if (addresses.size() != 1) {
            throw new IllegalArgumentException("This program is a plugin of Pulumi, which starts it with the address of"
                    + " its engine as the only argument, but the arguments are " + List.of(arguments)
                    + ". Use it from a Pulumi program: run \"pulumi package add\" with the folder of"
                    + " PulumiPlugin.yaml.");
        }
        return new EngineAddress(addresses.get(0));
    }
}
