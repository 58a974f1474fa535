package io.serverlesspipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.serverlesspipeline.handler.log.UploadLog.Invocation;
import io.serverlesspipeline.handler.pipeline.Deadline;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.transform.TransformerLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** The function's entry point: stores every upload that its input reports. */
public final class PipelineHandler implements RequestStreamHandler {
    private final NotificationProcessor processor;
    private final Duration timeReserve;

    /**
     * Creates the handler from environment variables. Lambda calls this constructor once, before the first event.
     *
     * @throws IOException if priming fails, when the function is initialized before its first event arrives
     */
    public PipelineHandler() throws IOException {
        this(Settings.from(System.getenv()));
    }

    private PipelineHandler(Settings settings) throws IOException {
        this(
                NotificationProcessor.create(
                        settings,
                        TransformerLoader.load(settings.extensions(), PipelineHandler.class.getClassLoader()),
                        SdkClients.create(settings),
                        System.out),
                Duration.ofSeconds(settings.limits().timeReserveSeconds()));
        if (settings.preInitialized()) {
            Priming.run(settings, new FakeAwsHttpClient());
        }
    }

    PipelineHandler(NotificationProcessor processor, Duration timeReserve) {
        this.processor = processor;
        this.timeReserve = timeReserve;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream response, Context context) throws IOException {
        processor
                .process(
                        input,
                        Deadline.of(context::getRemainingTimeInMillis, timeReserve),
                        new Invocation(context.getFunctionName(), context.getAwsRequestId()))
                .write(response);
    }
}
