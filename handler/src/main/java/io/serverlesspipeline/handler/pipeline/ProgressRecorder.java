package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Records how much of an upload, or of a range, is stored. */
interface ProgressRecorder {
    /**
     * Records the progress. Every record before it must be in the table.
     *
     * @return whether the work isn't complete; another invocation may have completed it
     */
    boolean save(Progress progress);

    /**
     * Records the final outcome.
     *
     * @param failure why reading stopped, null if it didn't
     * @throws IOException if the outcome can't be recorded now
     */
    Outcome finish(Progress end, @Nullable String failure) throws IOException;
}
