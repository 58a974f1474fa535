package io.serverlesspipeline.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.serverlesspipeline.handler.PipelineHandler;
import java.time.Clock;
import java.util.Map;

/** Starts the function on {@code provided.al2023}, which has no managed runtime. */
public final class CustomRuntime {
    private CustomRuntime() {}

    /** Creates the handler, and passes events to it until Lambda ends the process. */
    public static void main(String[] arguments) {
        Map<String, String> variables = System.getenv();
        RuntimeApi api = RuntimeApi.of(variables);
        X25519SocketFactory.install(variables);
        ErrorLog log = new ErrorLog(System.out, Clock.systemUTC());
        RequestStreamHandler handler = new HandlerInitializer(api, log).initialize(PipelineHandler::new);
        new InvocationLoop(api, handler, FunctionConfiguration.of(variables), log).run();
    }
}
