package io.serverlesspipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Stores every object that a notification of S3 names. */
public final class PipelineHandler implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream notification, OutputStream response, Context context) {
        throw new UnsupportedOperationException();
    }
}
