package io.serverlesspipeline.handler.testing;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.ArrayDeque;
import java.util.Deque;

/** The context of an invocation {@code request-1} of a function {@code function-1}. */
public final class FakeContext implements Context {
    private final Deque<Integer> remainingMilliseconds = new ArrayDeque<>();

    /** Returns these times one after another, then the last one forever. */
    public void remainingMilliseconds(int... milliseconds) {
        remainingMilliseconds.clear();
        for (int time : milliseconds) {
            remainingMilliseconds.add(time);
        }
    }

    @Override
    public int getRemainingTimeInMillis() {
        Integer next = remainingMilliseconds.size() > 1 ? remainingMilliseconds.poll() : remainingMilliseconds.peek();
        return next == null ? 60_000 : next;
    }

    @Override
    public String getAwsRequestId() {
        return "request-1";
    }

    @Override
    public String getFunctionName() {
        return "function-1";
    }

    @Override
    public String getLogGroupName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getLogStreamName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getFunctionVersion() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getInvokedFunctionArn() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClientContext getClientContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getMemoryLimitInMB() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LambdaLogger getLogger() {
        throw new UnsupportedOperationException();
    }
}
