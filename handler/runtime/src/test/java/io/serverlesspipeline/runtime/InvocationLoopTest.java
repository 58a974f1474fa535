package io.serverlesspipeline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.serverlesspipeline.runtime.StubRuntimeApi.Posted;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each test ends like the process: the Runtime API has no further event and returns an error. */
class InvocationLoopTest {
    private static final FunctionConfiguration FUNCTION = FunctionConfiguration.of(Map.of(
            "AWS_LAMBDA_FUNCTION_NAME", "uploads",
            "AWS_LAMBDA_FUNCTION_VERSION", "7",
            "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/uploads",
            "AWS_LAMBDA_LOG_STREAM_NAME", "2026/01/01",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"));

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final StubRuntimeApi server = new StubRuntimeApi();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        server.close();
        System.clearProperty("com.amazonaws.xray.traceHeader");
    }

    private void run(RequestStreamHandler handler) {
        ErrorLog failures = new ErrorLog(new PrintStream(log, true, StandardCharsets.UTF_8), CLOCK);
        InvocationLoop loop = new InvocationLoop(server.api(), handler, FUNCTION, failures);
        assertThatThrownBy(loop::run)
                .isInstanceOf(RuntimeApiException.class)
                .hasMessageStartingWith("The Lambda Runtime API returned no event");
    }

    @Test
    void passesEachEventToTheHandler_andReturnsItsResponse() {
        server.offer("first", Map.of());
        server.offer("second", Map.of());

        run((event, response, context) -> {
            response.write("<".getBytes(StandardCharsets.UTF_8));
            event.transferTo(response);
            response.write('>');
        });

        assertThat(server.posted())
                .containsExactly(
                        new Posted("/2018-06-01/runtime/invocation/request-1/response", "<first>", null),
                        new Posted("/2018-06-01/runtime/invocation/request-2/response", "<second>", null));
        assertThat(log.size()).isZero();
    }

    @Test
    void returnsAnEmptyResponse_whenTheHandlerWritesNone() {
        server.offer("event", Map.of());

        run((event, response, context) -> {});

        assertThat(server.posted()).extracting(Posted::body).containsExactly("");
    }

    @Test
    void passesHeadersAndEnvironmentToTheHandler() {
        server.offer(
                "event",
                Map.of(
                        "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:uploads",
                        "Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000),
                        "Lambda-Runtime-Trace-Id", "Root=1-2-3"));
        List<Context> contexts = new ArrayList<>();
        List<String> traces = new ArrayList<>();

        run((event, response, context) -> {
            contexts.add(context);
            traces.add(System.getProperty("com.amazonaws.xray.traceHeader"));
        });

        Context context = contexts.get(0);
        assertThat(context.getAwsRequestId()).isEqualTo("request-1");
        assertThat(context.getInvokedFunctionArn()).endsWith(":function:uploads");
        assertThat(context.getFunctionName()).isEqualTo("uploads");
        assertThat(context.getFunctionVersion()).isEqualTo("7");
        assertThat(context.getLogGroupName()).isEqualTo("/aws/lambda/uploads");
        assertThat(context.getLogStreamName()).isEqualTo("2026/01/01");
        assertThat(context.getMemoryLimitInMB()).isEqualTo(512);
        assertThat(context.getRemainingTimeInMillis()).isPositive().isLessThanOrEqualTo(60_000);
        assertThat(context.getXrayTraceId()).isEqualTo("Root=1-2-3");
        assertThat(context.getIdentity()).isNull();
        assertThat(context.getClientContext()).isNull();
        assertThat(traces).containsExactly("Root=1-2-3");
    }

    @Test
    void clearsTheTrace_whenTheNextEventHasNone() {
        server.offer("first", Map.of("Lambda-Runtime-Trace-Id", "Root=1-2-3"));
        server.offer("second", Map.of());
        List<Boolean> traced = new ArrayList<>();

        run((event, response, context) -> traced.add(System.getProperty("com.amazonaws.xray.traceHeader") != null));

        assertThat(traced).containsExactly(true, false);
    }

    @Test
    void hasNoTimeLeft_whenTheDeadlineHasPassed() {
        server.offer("event", Map.of("Lambda-Runtime-Deadline-Ms", "1000"));
        List<Integer> remaining = new ArrayList<>();

        run((event, response, context) -> remaining.add(context.getRemainingTimeInMillis()));

        assertThat(remaining).containsExactly(0);
    }

    @Test
    void reportsAndLogsWhyAnEventFailed_andContinuesWithTheNext() {
        server.offer("first", Map.of());
        server.offer("second", Map.of());

        run((event, response, context) -> {
            if (new String(event.readAllBytes(), StandardCharsets.UTF_8).equals("first")) {
                throw new IllegalStateException("The table \"é\" is gone.");
            }
        });

        Posted error = server.posted().get(0);
        assertThat(error.path()).isEqualTo("/2018-06-01/runtime/invocation/request-1/error");
        assertThat(error.errorType()).isEqualTo("java.lang.IllegalStateException");
        assertThat(error.body())
                .startsWith("{\"errorMessage\":\"The table \\\"é\\\" is gone.\","
                        + "\"errorType\":\"java.lang.IllegalStateException\",\"stackTrace\":[\"")
                .contains(InvocationLoopTest.class.getName());
        assertThat(server.posted().get(1).path()).endsWith("/request-2/response");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"level\":\"ERROR\",\"requestId\":\"request-1\",\"errorMessage\":\"The table \\\"\\u00E9\\\"")
                .hasLineCount(1);
    }

    @Test
    void discardsWhatAHandlerWroteBeforeItFailed() {
        server.offer("event", Map.of());

        run((event, response, context) -> {
            response.write('x');
            throw new IllegalStateException("late");
        });

        assertThat(server.posted())
                .singleElement()
                .satisfies(posted -> assertThat(posted.path()).endsWith("/error"));
    }

    @Test
    void failsAnEvent_whoseResponseExceedsLambdasLimit() {
        server.offer("event", Map.of());

        run((event, response, context) -> response.write(new byte[ResponseBuffer.LIMIT + 1]));

        assertThat(server.posted())
                .singleElement()
                .satisfies(
                        posted -> assertThat(posted.errorType()).isEqualTo(ResponseTooLargeException.class.getName()));
    }

    @Test
    void acceptsAResponseOfExactlyLambdasLimit() {
        server.offer("event", Map.of());

        run((event, response, context) -> {
            response.write(new byte[ResponseBuffer.LIMIT - 1]);
            response.write(0);
        });

        assertThat(server.posted())
                .singleElement()
                .satisfies(posted -> assertThat(posted.body()).hasSize(ResponseBuffer.LIMIT));
    }

    @Test
    void endsTheProcess_afterAVirtualMachineError() {
        server.offer("event", Map.of());
        ErrorLog failures = new ErrorLog(new PrintStream(log, true, StandardCharsets.UTF_8), CLOCK);
        InvocationLoop loop = new InvocationLoop(
                server.api(),
                (event, response, context) -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                FUNCTION,
                failures);

        assertThatThrownBy(loop::run).isInstanceOf(OutOfMemoryError.class);
        assertThat(server.posted())
                .singleElement()
                .satisfies(posted -> assertThat(posted.errorType()).isEqualTo("java.lang.OutOfMemoryError"));
    }
}
