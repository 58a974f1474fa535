package io.serverlesspipeline.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Processes one event after another, and reports the result of each to Lambda. */
final class InvocationLoop {
    /** The system property from which the SDK's clients read the current trace. */
    private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

    private final RuntimeApi api;
    private final RequestStreamHandler handler;
    private final FunctionConfiguration function;
    private final ErrorLog log;

    InvocationLoop(RuntimeApi api, RequestStreamHandler handler, FunctionConfiguration function, ErrorLog log) {
        this.api = api;
        this.handler = handler;
        this.function = function;
        this.log = log;
    }

    /**
     * Processes events forever.
     *
     * @throws RuntimeApiException if the Runtime API fails
     * @throws VirtualMachineError if one ended an invocation, because the process is no longer reliable
     */
    void run() {
        while (true) {
            handle(api.next());
        }
    }

    private void handle(Invocation invocation) {
        setTrace(invocation.traceId());
        ResponseBuffer response = new ResponseBuffer();
        Context context = new InvocationContext(invocation, function, Clock.systemUTC());
        try (var event = invocation.event()) {
            handler.handleRequest(event, response, context);
        } catch (Throwable e) {
            FunctionError error = FunctionError.of(e);
            log.write(error, invocation.requestId());
            api.reportInvocationError(invocation.requestId(), error);
            if (e instanceof VirtualMachineError fatal) {
                throw fatal;
            }
            return;
        }
        api.sendResponse(invocation.requestId(), response.bytes());
    }

    private static void setTrace(@Nullable String traceId) {
        if (traceId == null) {
            System.clearProperty(TRACE_PROPERTY);
        } else {
            System.setProperty(TRACE_PROPERTY, traceId);
        }
    }
}
