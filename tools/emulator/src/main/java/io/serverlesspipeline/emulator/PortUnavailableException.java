package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.util.Optional;

/** Thrown if the emulator can't listen on its port. */
public final class PortUnavailableException extends LocalRunException {
    private static final long serialVersionUID = 1L;

    private PortUnavailableException(String message) {
        super(message);
    }

    static PortUnavailableException inUse(int port, Optional<String> owner) {
        return new PortUnavailableException(
                "Port " + port + " is already in use by " + owner.orElse("suggestion program")
                        + ". Stop it, or choose suggestion port: ./pipeline up --port " + suggestion(port));
    }

    static PortUnavailableException bindFailed(int port, IOException reason) {
        return new PortUnavailableException("Can't listen on port " + port + " of 127.0.0.1 " + "("
                + reason.getMessage() + "). Choose suggestion port: ./pipeline up --port " + suggestion(port));
    }

    private static int suggestion(int port) {
        return port >= 1024 && port < 65_535 ? port + 1 : 4567;
    }
}
