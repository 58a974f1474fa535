package io.serverlesspipeline.local.upload;

import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.RejectedItemView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of an upload. */
public sealed interface UploadOutcome {
    /** Returns the upload. */
    CompletedUpload upload();

    /** Returns whether the function processed the whole object, even if it rejected records. */
    boolean succeeded();

    /**
     * The function has processed the object.
     *
     * @param upload the upload
     * @param item the object's item
     * @param rejected the records that were rejected
     */
    record Settled(CompletedUpload upload, ObjectItemView item, List<RejectedItemView> rejected)
            implements UploadOutcome {
        public Settled {
            rejected = List.copyOf(rejected);
        }

        @Override
        public boolean succeeded() {
            return !item.isFailed();
        }
    }

    /**
     * The function failed on every attempt, and Lambda sent the event to the failure queue.
     *
     * @param upload the upload
     * @param reason the error that the function returned for the last attempt
     */
    record RetriesExhausted(CompletedUpload upload, String reason) implements UploadOutcome {
        @Override
        public boolean succeeded() {
            return false;
        }
    }

    /**
     * The upload made no progress within the timeout.
     *
     * @param upload the upload
     * @param item the object's latest item, or null if there is none
     */
    record TimedOut(CompletedUpload upload, @Nullable ObjectItemView item) implements UploadOutcome {
        @Override
        public boolean succeeded() {
            return false;
        }
    }
}
