package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.util.Optional;

/** Is thrown when the emulator cannot listen on its port. */
public final class PortUnavailableException extends LocalRunException {
    private static final long serialVersionUID = 1L;

    private PortUnavailableException(String message) {
        super(message);
    }

    static PortUnavailableException taken(int port, Optional<String> owner) {
        return new PortUnavailableException("Port " + port + " is taken by "
                + owner.orElse("another program") + ". Stop it, or choose another port: ./pipeline up --port "
                + another(port));
    }

    static PortUnavailableException refused(int port, IOException reason) {
        return new PortUnavailableException("Port " + port + " of 127.0.0.1 cannot be listened on ("
                + reason.getMessage() + "). Choose another port: ./pipeline up --port " + another(port));
    }

    private static int another(int port) {
        return port >= 1024 && port < 65_535 ? port + 1 : 4567;
    }
}
