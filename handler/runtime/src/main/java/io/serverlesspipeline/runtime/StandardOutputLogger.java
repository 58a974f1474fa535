package io.serverlesspipeline.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** Writes to standard output, which Lambda sends to the function's log. */
final class StandardOutputLogger implements LambdaLogger {
    static final StandardOutputLogger INSTANCE = new StandardOutputLogger();

    private StandardOutputLogger() {}

    @Override
    public void log(String message) {
        System.out.println(message);
    }

    @Override
    public void log(byte[] message) {
        System.out.write(message, 0, message.length);
        System.out.println();
    }
}
