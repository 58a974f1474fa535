package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.content.Utf8;
import io.serverlesspipeline.handler.item.ContentDescription;
import io.serverlesspipeline.handler.item.ObjectItem;
import io.serverlesspipeline.handler.item.ObjectItem.UploadOrder;
import io.serverlesspipeline.handler.item.ObjectOutcome;
import io.serverlesspipeline.handler.item.ObjectStatus;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Stores an upload without records: the object's item is its only item, and contains the text of a small object. */
final class OpaqueUpload {
    private final FileReading file;
    private final ItemWriter table;
    private final int maxBodyBytes;

    OpaqueUpload(FileReading file, ItemWriter table, int maxBodyBytes) {
        this.file = file;
        this.table = table;
        this.maxBodyBytes = maxBodyBytes;
    }

    UploadResult store(InputStream content) throws IOException {
        long length = file.object().contentLength();
        byte[] bytes = content.readNBytes((int) Math.min(length, Math.max(maxBodyBytes, ContentGuess.BYTES)));
        ContentDescription description = file.description(
                ContentGuess.of(file.upload().key(), Arrays.copyOf(bytes, Math.min(bytes.length, ContentGuess.BYTES))));
        String body = length <= maxBodyBytes ? decode(bytes) : null;
        Progress end = new Progress(length, 0, 0, 0);
        ObjectOutcome stored = new ObjectOutcome(ObjectStatus.STORED, end, description, null, body);
        if (table.put(ObjectItem.put(file.upload(), stored)) instanceof PutOutcome.ConditionFailed refused) {
            return UploadResult.withoutRecords(
                    file.upload(),
                    ObjectItem.compare(refused.existing(), file.upload()) == UploadOrder.NEWER
                            ? Outcome.SUPERSEDED
                            : Outcome.DUPLICATE);
        }
        return new UploadResult(file.upload(), description, Outcome.STORED, Progress.NONE, end, 0, null);
    }

    private static @Nullable String decode(byte[] bytes) {
        try {
            return Utf8.decode(bytes, bytes.length).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
