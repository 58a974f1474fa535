package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.ContentDescription;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import org.jspecify.annotations.Nullable;

/**
 * The result of one upload in one invocation.
 *
 * @param upload the upload
 * @param content what the object contains, null if it wasn't read
 * @param outcome the outcome
 * @param begin the progress before this invocation
 * @param end the progress after this invocation
 * @param duplicates how many puts in this invocation failed their condition because the table already held the same or
 *     newer data
 * @param failure why reading stopped, null if it didn't
 */
public record UploadResult(
        Upload upload,
        @Nullable ContentDescription content,
        Outcome outcome,
        Progress begin,
        Progress end,
        long duplicates,
        @Nullable String failure) {

    /** The outcome of an upload. */
    public enum Outcome {
        /** All records are stored. */
        STORED,
        /** The upload was read to the end, and some records were rejected. */
        PARTIAL,
        /** The content couldn't be read to the end. */
        FAILED,
        /** Time ran out. The next attempt resumes at the last checkpoint. */
        UNFINISHED,
        /** Time ran out. The rest is a message in the work queue. */
        CONTINUED,
        /** The upload is large. Its ranges are messages in the work queue. */
        SPLIT,
        /** A range of the upload is stored. Others aren't. */
        RANGE_STORED,
        /**
         * The upload had already been stored, by another invocation or by a put of this one whose response was lost.
         */
        DUPLICATE,
        /** A newer upload owns the object's item. The records of this upload are stored unless newer ones exist. */
        SUPERSEDED,
        /** A newer upload replaced the object before it was read. */
        REPLACED,
        /** The object is an empty folder marker. */
        IGNORED
    }

    /** Returns whether this invocation has stored a part of the upload. */
    public boolean hasProgress() {
        return end.position() > begin.position();
    }

    /** Returns the result of the same invocation with another outcome. */
    UploadResult withOutcome(Outcome other) {
        return new UploadResult(upload, content, other, begin, end, duplicates, failure);
    }

    /** Returns the result for an upload of which this invocation stored nothing. */
    static UploadResult withoutRecords(Upload upload, Outcome outcome) {
        int duplicates = outcome == Outcome.DUPLICATE || outcome == Outcome.SUPERSEDED ? 1 : 0;
        return new UploadResult(upload, null, outcome, Progress.NONE, Progress.NONE, duplicates, null);
    }
}
