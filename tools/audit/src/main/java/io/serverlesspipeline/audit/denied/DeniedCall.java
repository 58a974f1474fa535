package io.serverlesspipeline.audit.denied;

import io.serverlesspipeline.audit.pipeline.SessionClients;
import java.util.function.Consumer;

/**
 * A call that must be denied to the role.
 *
 * @param title what the call does
 * @param action the action that it requires
 * @param tls whether the emulator sees the call as sent over TLS
 * @param call the call
 */
record DeniedCall(String title, String action, boolean tls, Consumer<SessionClients> call) {
    DeniedCall(String title, String action, Consumer<SessionClients> call) {
        this(title, action, true, call);
    }
}
