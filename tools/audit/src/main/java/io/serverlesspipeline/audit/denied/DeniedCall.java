package io.serverlesspipeline.audit.denied;

import io.serverlesspipeline.audit.pipeline.SessionClients;
import java.util.function.Consumer;

/**
 * A call that the role must be denied.
 *
 * @param title what it would do
 * @param action the action that it would need
 * @param tls whether it is sent over TLS, as the emulator sees it
 * @param call the call
 */
record DeniedCall(String title, String action, boolean tls, Consumer<SessionClients> call) {
    DeniedCall(String title, String action, Consumer<SessionClients> call) {
        this(title, action, true, call);
    }
}
