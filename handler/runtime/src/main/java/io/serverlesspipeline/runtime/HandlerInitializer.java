package io.serverlesspipeline.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.concurrent.Callable;

/** The init phase: makes the handler, or tells Lambda why there is none. */
final class HandlerInitializer {
    private final RuntimeApi api;
    private final ErrorLog log;

    HandlerInitializer(RuntimeApi api, ErrorLog log) {
        this.api = api;
        this.log = log;
    }

    /**
     * Makes the handler.
     *
     * @throws InitializationException if it cannot be made; Lambda knows why by then
     */
    RequestStreamHandler initialize(Callable<? extends RequestStreamHandler> handler) {
        try {
            return handler.call();
        } catch (Throwable e) {
            FunctionError error = FunctionError.of(e);
            log.write(error, null);
            api.reportInitializationError(error);
            throw new InitializationException(e);
        }
    }
}
