package io.serverlesspipeline.local.upload;

import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.RejectedItemView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an upload. */
public sealed interface UploadOutcome {
    /** Returns the upload. */
    CompletedUpload upload();

    /** Returns whether the object was read to its end, be it that records of it were rejected. */
    boolean succeeded();

    /**
     * The function has finished with the object.
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
     * The function failed however often Lambda tried, and the event went to the failure queue.
     *
     * @param upload the upload
     * @param reason what the function answered to the last attempt
     */
    record GivenUp(CompletedUpload upload, String reason) implements UploadOutcome {
        @Override
        public boolean succeeded() {
            return false;
        }
    }

    /**
     * Nothing was heard of the upload for too long.
     *
     * @param upload the upload
     * @param item the object's item as far as it got, or null if there is none
     */
    record Unknown(CompletedUpload upload, @Nullable ObjectItemView item) implements UploadOutcome {
        @Override
        public boolean succeeded() {
            return false;
        }
    }
}
