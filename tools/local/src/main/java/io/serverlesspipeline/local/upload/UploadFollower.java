package io.serverlesspipeline.local.upload;

import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FailedEvent;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows an upload until the function has finished with it or Lambda has given it up. */
public final class UploadFollower {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final StoredItems items;
    private final FailureQueue failures;
    private final Pause pause;

    /** Waits a moment between two looks. */
    @FunctionalInterface
    interface Pause {
        void await() throws InterruptedException;
    }

    /** Makes a follower that looks ten times a second. */
    public UploadFollower(StoredItems items, FailureQueue failures) {
        this(items, failures, () -> Thread.sleep(PAUSE.toMillis()));
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
     * @param patience how long nothing may change before this gives up
     * @param progress is told the object's item whenever it has changed
     */
    public UploadOutcome follow(CompletedUpload upload, Duration patience, Consumer<ObjectItemView> progress)
            throws InterruptedException {
        ObjectItemView last = null;
        long changed = System.nanoTime();
        while (true) {
            Optional<ObjectItemView> item =
                    items.object(upload.bucket(), upload.key()).filter(upload::isToldBy);
            if (item.isPresent() && item.get().isSettled()) {
                return new UploadOutcome.Settled(upload, item.get(), items.rejected(item.get()));
            }
            if (item.isPresent() && !item.get().equals(last)) {
                last = item.get();
                changed = System.nanoTime();
                progress.accept(last);
            }
            Optional<FailedEvent> failure = failures.events().stream()
                    .filter(event -> isOf(event, upload))
                    .findFirst();
            if (failure.isPresent()) {
                return new UploadOutcome.GivenUp(upload, failure.get().reason());
            }
            Duration unchanged = Duration.ofNanos(System.nanoTime() - changed);
            if (unchanged.compareTo(patience) > 0) {
                return new UploadOutcome.Unknown(upload, last);
            }
            pause.await();
        }
    }

    /** Some emulators give an event's time in whole seconds. */
    private static boolean isOf(FailedEvent event, CompletedUpload upload) {
        return event.key().equals(upload.key())
                && event.eTag().equals(upload.eTag())
                && !event.eventTime().isBefore(upload.begin().truncatedTo(ChronoUnit.SECONDS));
    }
}
