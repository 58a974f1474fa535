package io.serverlesspipeline.local.upload;

import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FailedEvent;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Waits until the function has processed an upload or Lambda has sent its event to the failure queue. */
public final class UploadFollower {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private final StoredItems items;
    private final FailureQueue failures;
    private final Pause pause;

    /** Waits between two polls. */
    @FunctionalInterface
    interface Pause {
        void await() throws InterruptedException;
    }

    /** Creates a follower that polls ten times a second. */
    public UploadFollower(StoredItems items, FailureQueue failures) {
        this(items, failures, () -> Thread.sleep(POLL_INTERVAL.toMillis()));
    }

    UploadFollower(StoredItems items, FailureQueue failures, Pause pause) {
        this.items = items;
        this.failures = failures;
        this.pause = pause;
    }

    /**
     * Waits for the outcome of an upload.
     *
     * @param upload the upload
     * @param timeout how long to wait without progress
     * @param progress receives the object's item whenever it changes
     */
    public UploadOutcome follow(CompletedUpload upload, Duration timeout, Consumer<ObjectItemView> progress)
            throws InterruptedException {
        ObjectItemView last = null;
        long changed = System.nanoTime();
        while (true) {
            Optional<ObjectItemView> item =
                    items.object(upload.bucket(), upload.key()).filter(upload::matches);
            if (item.isPresent() && item.get().isSettled()) {
                return new UploadOutcome.Settled(upload, item.get(), items.rejected(item.get()));
            }
            if (item.isPresent() && !item.get().equals(last)) {
                last = item.get();
                changed = System.nanoTime();
                progress.accept(last);
            }
            Optional<FailedEvent> failure =
                    failures.events().stream().filter(upload::hasFailedWith).findFirst();
            if (failure.isPresent()) {
                return new UploadOutcome.RetriesExhausted(upload, failure.get().reason());
            }
            Duration unchanged = Duration.ofNanos(System.nanoTime() - changed);
            if (unchanged.compareTo(timeout) > 0) {
                return new UploadOutcome.TimedOut(upload, last);
            }
            pause.await();
        }
    }
}
