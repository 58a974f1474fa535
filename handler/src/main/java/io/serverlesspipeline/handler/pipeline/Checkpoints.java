package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.ContentDescription;
import io.serverlesspipeline.handler.item.ObjectItem;
import io.serverlesspipeline.handler.item.ObjectItem.UploadOrder;
import io.serverlesspipeline.handler.item.ObjectOutcome;
import io.serverlesspipeline.handler.item.ObjectStatus;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutOutcome;
import io.serverlesspipeline.handler.table.PutOutcome.ConditionFailed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Updates the object's item while an upload is stored. If a newer upload owns the object's item, the upload gets an
 * item of its own. Failed conditions return the existing item, so no read permission is needed.
 */
final class Checkpoints implements ProgressRecorder {
    private final Upload upload;
    private final ItemWriter table;
    private final ContentDescription content;
    private final Duration timeToLive;
    private boolean superseded;

    /**
     * Creates the checkpoints of an upload.
     *
     * @param content what the object contains
     * @param timeToLive how long to keep the item of a superseded upload
     */
    Checkpoints(Upload upload, ItemWriter table, ContentDescription content, Duration timeToLive) {
        this.upload = upload;
        this.table = table;
        this.content = content;
        this.timeToLive = timeToLive;
    }

    /** Returns the progress at which to resume the upload, or null if the upload is complete. */
    @Nullable
    Progress begin() {
        if (!(put(ObjectStatus.IN_PROGRESS, Progress.NONE, null) instanceof ConditionFailed failed)) {
            return Progress.NONE;
        }
        return compare(failed) == UploadOrder.SAME_FINISHED ? null : ObjectItem.progress(failed.existing());
    }

    @Override
    public boolean save(Progress progress) {
        return !(put(ObjectStatus.IN_PROGRESS, progress, null) instanceof ConditionFailed failed)
                || compare(failed) == UploadOrder.SAME_IN_PROGRESS;
    }

    @Override
    public Outcome finish(Progress end, @Nullable String failure) {
        ObjectStatus status = status(end, failure);
        return put(status, end, failure) instanceof ConditionFailed
                ? Outcome.DUPLICATE
                : Outcome.valueOf(status.name());
    }

    private static ObjectStatus status(Progress end, @Nullable String failure) {
        if (failure != null) {
            return ObjectStatus.FAILED;
        }
        return end.rejected() > 0 ? ObjectStatus.PARTIAL : ObjectStatus.STORED;
    }

    private PutOutcome put(ObjectStatus status, Progress progress, @Nullable String failure) {
        ObjectOutcome outcome = new ObjectOutcome(status, progress, content, failure, null);
        if (!superseded) {
            PutOutcome put = table.put(ObjectItem.put(upload, outcome));
            if (!(put instanceof ConditionFailed failed) || compare(failed) != UploadOrder.NEWER) {
                return put;
            }
            superseded = true;
        }
        return table.put(ObjectItem.putSuperseded(upload, outcome, timeToLive));
    }

    private UploadOrder compare(ConditionFailed failed) {
        return ObjectItem.compare(failed.existing(), upload);
    }
}
