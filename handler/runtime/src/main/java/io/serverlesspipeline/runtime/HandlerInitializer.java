package io.serverlesspipeline.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.concurrent.Callable;

/** The init phase: creates the handler, or reports to Lambda why that failed. */
final class HandlerInitializer {
    private final RuntimeApi api;
    private final ErrorLog log;

    HandlerInitializer(RuntimeApi api, ErrorLog log) {
        this.api = api;
        this.log = log;
    }

    /**
     * Creates the handler.
     *
     * @throws InitializationException if the handler can't be created; the error has been reported to Lambda
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
