package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.ObjectItem;
import io.serverlesspipeline.handler.item.ObjectItem.UploadOrder;
import io.serverlesspipeline.handler.item.ObjectOutcome;
import io.serverlesspipeline.handler.item.ObjectStatus;
import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutOutcome;
import io.serverlesspipeline.handler.table.PutOutcome.ConditionFailed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the object's item up to date while an upload is stored; once a newer upload has the object's item, an item of
 * the upload's own. What others have put there is learnt from the puts that it refuses, so that no permission to read
 * is needed.
 */
final class Checkpoints {
    private final Upload upload;
    private final ItemWriter table;
    private final @Nullable String contentType;
    private final Duration timeToLive;
    private boolean superseded;

    /**
     * Makes the checkpoints of an upload.
     *
     * @param contentType the upload's content type, absent if there is none
     * @param timeToLive how long the item of an upload is kept that a newer one has overtaken
     */
    Checkpoints(Upload upload, ItemWriter table, @Nullable String contentType, Duration timeToLive) {
        this.upload = upload;
        this.table = table;
        this.contentType = contentType;
        this.timeToLive = timeToLive;
    }

    /** Returns from where on the upload is to be stored, or null if it has been stored to its end. */
    @Nullable
    Progress begin() {
        if (!(put(ObjectStatus.IN_PROGRESS, Progress.NONE, null) instanceof ConditionFailed failed)) {
            return Progress.NONE;
        }
        return compare(failed) == UploadOrder.SAME_FINISHED ? null : ObjectItem.progress(failed.existing());
    }

    /**
     * Records how far the upload has come; everything before must be in the table.
     *
     * @return whether there is anything left to do: another invocation may have come to the end before
     */
    boolean save(Progress progress) {
        return !(put(ObjectStatus.IN_PROGRESS, progress, null) instanceof ConditionFailed failed)
                || compare(failed) == UploadOrder.SAME_IN_PROGRESS;
    }

    /**
     * Records how the upload ended.
     *
     * @param failure why reading stopped, absent if it did not
     */
    Outcome finish(ObjectStatus status, Progress end, @Nullable String failure) {
        return put(status, end, failure) instanceof ConditionFailed
                ? Outcome.DUPLICATE
                : Outcome.valueOf(status.name());
    }

    private PutOutcome put(ObjectStatus status, Progress progress, @Nullable String failure) {
        ObjectOutcome outcome = new ObjectOutcome(status, progress, contentType, failure, null);
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
