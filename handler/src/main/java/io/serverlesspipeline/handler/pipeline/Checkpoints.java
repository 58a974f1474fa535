package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.ObjectItem;
import io.serverlesspipeline.handler.item.ObjectItem.Standing;
import io.serverlesspipeline.handler.item.ObjectOutcome;
import io.serverlesspipeline.handler.item.ObjectStatus;
import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.PutOutcome;
import io.serverlesspipeline.handler.table.PutOutcome.Refused;
import io.serverlesspipeline.handler.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the object's item up to date while an upload is stored, as long as the item is the upload's own. What others
 * have put there is learnt from the puts that it refuses, so that no permission to read is needed.
 */
final class Checkpoints {
    private final Upload upload;
    private final Table table;
    private final @Nullable String contentType;
    private boolean superseded;

    Checkpoints(Upload upload, Table table, @Nullable String contentType) {
        this.upload = upload;
        this.table = table;
        this.contentType = contentType;
    }

    /** Returns from where on the upload is to be stored, or null if it has been stored to its end. */
    @Nullable
    Progress begin() {
        if (!(put(inProgress(Progress.NONE)) instanceof Refused refused)) {
            return Progress.NONE;
        }
        return switch (ObjectItem.standing(refused.existing(), upload)) {
            case SAME_IN_PROGRESS -> ObjectItem.progress(refused.existing());
            case SAME_FINISHED -> null;
            case NEWER -> {
                superseded = true;
                yield Progress.NONE;
            }
        };
    }

    /**
     * Records how far the upload has come; everything before must be in the table.
     *
     * @return whether there is anything left to do: another invocation may have come to the end before
     */
    boolean save(Progress progress) {
        if (!superseded && put(inProgress(progress)) instanceof Refused refused) {
            Standing standing = ObjectItem.standing(refused.existing(), upload);
            superseded = standing == Standing.NEWER;
            return standing != Standing.SAME_FINISHED;
        }
        return true;
    }

    /** Records how the upload ended. */
    Outcome finish(ObjectOutcome end) {
        ConditionalPut put = ObjectItem.put(upload, end);
        if (!(table.put(put) instanceof Refused refused) || refused.existing().equals(put.item())) {
            // An equal item is our own: the answer to the first try was lost, and the client tried again.
            return Outcome.valueOf(end.status().name());
        }
        return ObjectItem.standing(refused.existing(), upload) == Standing.NEWER
                ? Outcome.SUPERSEDED
                : Outcome.DUPLICATE;
    }

    /** Tells whether a newer upload has the object's item, so that there are no more checkpoints. */
    boolean isSuperseded() {
        return superseded;
    }

    private PutOutcome put(ObjectOutcome outcome) {
        return table.put(ObjectItem.put(upload, outcome));
    }

    private ObjectOutcome inProgress(Progress progress) {
        return new ObjectOutcome(ObjectStatus.IN_PROGRESS, progress, contentType, null, null);
    }
}
