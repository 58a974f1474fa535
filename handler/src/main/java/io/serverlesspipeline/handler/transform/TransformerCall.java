package io.serverlesspipeline.handler.transform;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The call of a transformer that is running for an upload. Another thread can abandon a call that doesn't return. The
 * call's thread then ends as soon as the transformer returns, without storing what it emitted.
 */
public final class TransformerCall {
    /**
     * A call that is running.
     *
     * @param transformer the name of the transformer's class
     * @param record the number of the record in the object
     */
    public record Running(String transformer, long record) {}

    /** Thrown on the thread of a call that was abandoned. */
    public static final class AbandonedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AbandonedException() {
            super("The call was abandoned");
        }
    }

    private static final Running ABANDONED = new Running("", 0);

    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

    /** Begins a call. */
    void begin(Running call) {
        if (!running.compareAndSet(null, call)) {
            throw new AbandonedException();
        }
    }

    /** Ends a call. */
    void end(Running call) {
        if (!running.compareAndSet(call, null)) {
            throw new AbandonedException();
        }
    }

    /** Abandons the running call and returns it, or returns null if none is running. */
    public @Nullable Running abandon() {
        Running call = running.get();
        return call != null && running.compareAndSet(call, ABANDONED) ? call : null;
    }
}
