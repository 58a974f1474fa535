package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import org.jspecify.annotations.Nullable;

/**
 * What became of one upload in one invocation.
 *
 * @param upload the upload
 * @param outcome what became of it
 * @param begin how far the upload had come before
 * @param end how far it has come now
 * @param duplicates how many puts the table refused in this invocation, because it knew the same or something newer
 * @param failure why reading stopped, absent if it did not
 */
public record UploadResult(
        Upload upload,
        Outcome outcome,
        Progress begin,
        Progress end,
        long duplicates,
        @Nullable String failure) {

    /** What becomes of an upload. */
    public enum Outcome {
        /** All its records are stored. */
        STORED,
        /** It was read to the end, and some of its records were rejected. */
        PARTIAL,
        /** Its content could not be read to the end. */
        FAILED,
        /** Time ran out; a checkpoint says how far it has come, and the next attempt goes on from there. */
        UNFINISHED,
        /** It had been stored before: by another invocation, or by this one, in a put whose answer was lost. */
        DUPLICATE,
        /**
         * A newer upload has the object's item. What of this one could still be read was stored where it was newest.
         */
        SUPERSEDED,
        /** A newer upload took its place before it was read, so there is nothing left of it. */
        REPLACED,
        /** It is the empty object that stands for a folder. */
        IGNORED
    }

    /** Returns the result for an upload of which nothing was stored now. */
    static UploadResult withoutRecords(Upload upload, Outcome outcome) {
        int duplicates = outcome == Outcome.DUPLICATE || outcome == Outcome.SUPERSEDED ? 1 : 0;
        return new UploadResult(upload, outcome, Progress.NONE, Progress.NONE, duplicates, null);
    }
}
