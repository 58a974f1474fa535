package io.serverlesspipeline.runtime;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The context of an invocation. S3 events have no Cognito identity and no client context. */
final class InvocationContext implements Context {
    private final Invocation invocation;
    private final FunctionConfiguration function;
    private final Clock clock;

    InvocationContext(Invocation invocation, FunctionConfiguration function, Clock clock) {
        this.invocation = invocation;
        this.function = function;
        this.clock = clock;
    }

    @Override
    public String getAwsRequestId() {
        return invocation.requestId();
    }

    @Override
    public String getLogGroupName() {
        return function.logGroup();
    }

    @Override
    public String getLogStreamName() {
        return function.logStream();
    }

    @Override
    public String getFunctionName() {
        return function.name();
    }

    @Override
    public String getFunctionVersion() {
        return function.version();
    }

    @Override
    public String getInvokedFunctionArn() {
        return invocation.functionArn();
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    /** Returns how many milliseconds are left, at least 0. */
    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, invocation.deadline() - clock.millis()));
    }

    @Override
    public int getMemoryLimitInMB() {
        return function.memorySize();
    }

    @Override
    public LambdaLogger getLogger() {
        return StandardOutputLogger.INSTANCE;
    }

    @Override
    public @Nullable String getXrayTraceId() {
        return invocation.traceId();
    }
}
