package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.SplitProgress;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Records that a range is stored and, when all ranges of the upload are, the outcome of the upload. The message of the
 * range itself contains how much of it is stored, so no checkpoint is needed.
 */
final class RangeCompletion implements ProgressRecorder {
    private final int range;
    private final SplitCheckpoints split;
    private final Checkpoints upload;

    RangeCompletion(int range, SplitCheckpoints split, Checkpoints upload) {
        this.range = range;
        this.split = split;
        this.upload = upload;
    }

    @Override
    public boolean save(Progress progress) {
        return true;
    }

    @Override
    public Outcome finish(Progress end, @Nullable String failure) throws IOException {
        return finish(split.update(known -> known.completed(range, end, failure)), upload, Outcome.RANGE_STORED);
    }

    /** Records the outcome of the upload if all of its ranges are stored; returns {@code otherwise} if not. */
    static Outcome finish(SplitProgress progress, Checkpoints upload, Outcome otherwise) {
        return progress.isCompleted() ? upload.finish(progress.total(), progress.failure()) : otherwise;
    }
}
