package io.serverlesspipeline.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.concurrent.Callable;

/** The init phase: makes the handler, or tells Lambda why there is none. */
final class HandlerStart {
    private final RuntimeApi api;
    private final FailureLog log;

    HandlerStart(RuntimeApi api, FailureLog log) {
        this.api = api;
        this.log = log;
    }

    /**
     * Makes the handler.
     *
     * @throws HandlerStartException if it cannot be made; Lambda knows why by then
     */
    RequestStreamHandler start(Callable<? extends RequestStreamHandler> handler) {
        try {
            return handler.call();
        } catch (Throwable e) {
            FunctionError error = FunctionError.of(e);
            log.write(error, null);
            api.failStart(error);
            throw new HandlerStartException(e);
        }
    }
}
