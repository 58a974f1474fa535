package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import org.jspecify.annotations.Nullable;

/**
 * What became of one upload in one invocation.
 *
 * @param upload the upload
 * @param outcome what became of it
 * @param progress how far it has been read, and what became of its records
 * @param duplicates how many puts the table refused, because it knew the same or something newer
 * @param failure why reading stopped, absent if it did not
 */
public record UploadResult(
        Upload upload,
        Outcome outcome,
        Progress progress,
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
        /** It had been stored before. */
        DUPLICATE,
        /** A newer upload took its place before it was read. */
        REPLACED,
        /** It is the empty object that stands for a folder. */
        IGNORED
    }
}
