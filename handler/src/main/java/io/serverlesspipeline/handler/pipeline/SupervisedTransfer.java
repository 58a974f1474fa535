package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.transform.TransformerCall;
import io.serverlesspipeline.handler.transform.TransformerTimeoutError;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a transfer with transformers on a thread of its own, so that a transformer that doesn't return can't keep the
 * invocation from saving its progress.
 */
final class SupervisedTransfer {
    private static final long POLL_MILLIS = 100;

    private final RecordTransfer transfer;
    private final TransformerCall call;
    private final Deadline deadline;

    SupervisedTransfer(RecordTransfer transfer, TransformerCall call, Deadline deadline) {
        this.transfer = transfer;
        this.call = call;
        this.deadline = deadline;
    }

    /**
     * Runs the transfer.
     *
     * @throws IOException if the upload can't be read any further now
     * @throws TransformerTimeoutError if a transformer doesn't return; the progress is saved first
     */
    RecordTransfer.Result run(RecordTransfer.ReaderOpener opener) throws IOException {
        FutureTask<RecordTransfer.Result> task = new FutureTask<>(() -> transfer.run(opener));
        Thread thread = new Thread(task, "transfer");
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                TransformerCall.Running abandoned = deadline.isOverdue() ? call.abandon() : null;
                if (abandoned != null) {
                    thread.interrupt();
                    throw timeout(abandoned);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The transfer was interrupted.", e);
            } catch (ExecutionException e) {
                throw rethrow(e.getCause());
            }
        }
    }

    private TransformerTimeoutError timeout(TransformerCall.Running abandoned) {
        TransformerTimeoutError timeout = new TransformerTimeoutError(abandoned);
        try {
            transfer.saveProgress();
        } catch (RuntimeException e) {
            timeout.addSuppressed(e);
        }
        return timeout;
    }

    private static RuntimeException rethrow(@Nullable Throwable cause) throws IOException {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof IOException exception) {
            throw exception;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
