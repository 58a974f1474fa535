package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.content.Compression;
import io.serverlesspipeline.handler.item.ObjectItem;
import io.serverlesspipeline.handler.item.ObjectItem.UploadOrder;
import io.serverlesspipeline.handler.item.ObjectOutcome;
import io.serverlesspipeline.handler.item.ObjectStatus;
import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.mapping.EntityMapping;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.object.ObjectReplacedException;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.handler.object.ResumingInputStream;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.record.Format;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.record.Utf8;
import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutBounds;
import io.serverlesspipeline.handler.table.PutExecutor;
import io.serverlesspipeline.handler.table.PutHeapBudget;
import io.serverlesspipeline.handler.table.PutOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Stores one upload: its records as entities, and the object itself as an item with the outcome. */
public final class UploadPipeline {
    private final ObjectStore objects;
    private final ItemWriter table;
    private final EntityMapping mapping;
    private final Limits limits;
    private final Executor executor;

    /**
     * Creates a pipeline.
     *
     * @param executor runs the puts
     */
    public UploadPipeline(
            ObjectStore objects, ItemWriter table, EntityMapping mapping, Limits limits, Executor executor) {
        this.objects = objects;
        this.table = table;
        this.mapping = mapping;
        this.limits = limits;
        this.executor = executor;
    }

    /**
     * Stores one upload and returns the result.
     *
     * @throws io.serverlesspipeline.handler.object.ObjectUnreadableException if the object doesn't exist, or access to
     *     it is denied
     * @throws IOException if the object can't be read now
     * @throws software.amazon.awssdk.core.exception.SdkException if S3 or DynamoDB fails, or DynamoDB denies access
     */
    public UploadResult store(Upload upload, Deadline deadline) throws IOException {
        if (upload.key().endsWith("/") && upload.size() == 0) {
            return UploadResult.withoutRecords(upload, Outcome.IGNORED);
        }
        RetryPolicy retryPolicy = deadline.retryPolicyBefore(limits.maxAttempts());
        ObjectStore retryingObjects = (wanted, from) -> retryPolicy.call(() -> objects.open(wanted, from));
        try {
            ObjectContent object = retryingObjects.open(upload, 0);
            try (InputStream content = new ResumingInputStream(retryingObjects, upload, object)) {
                Format format = Format.of(object.mediaType(), Compression.withoutSuffix(upload.key()));
                return format == Format.OPAQUE
                        ? storeOpaque(upload, object, content, deadline)
                        : storeRecords(upload, object, content, format, deadline);
            }
        } catch (ObjectReplacedException e) {
            return UploadResult.withoutRecords(upload, Outcome.REPLACED);
        }
    }

    /** Returns a writer that retries, for the object's own items. */
    private ItemWriter retryingWriter(Deadline deadline) {
        RetryPolicy retryPolicy = deadline.retryPolicyAfter(limits.maxAttempts(), 0);
        return put -> retryPolicy.call(() -> table.put(put));
    }

    private UploadResult storeOpaque(Upload upload, ObjectContent object, InputStream content, Deadline deadline)
            throws IOException {
        String body = object.contentLength() <= limits.maxBodyBytes() ? decode(content) : null;
        Progress end = new Progress(object.contentLength(), 0, 0, 0);
        ObjectOutcome stored = new ObjectOutcome(ObjectStatus.STORED, end, object.contentType(), null, body);
        if (retryingWriter(deadline).put(ObjectItem.put(upload, stored)) instanceof PutOutcome.ConditionFailed failed) {
            return UploadResult.withoutRecords(
                    upload,
                    ObjectItem.compare(failed.existing(), upload) == UploadOrder.NEWER
                            ? Outcome.SUPERSEDED
                            : Outcome.DUPLICATE);
        }
        return new UploadResult(upload, Outcome.STORED, Progress.NONE, end, 0, null);
    }

    private @Nullable String decode(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(limits.maxBodyBytes());
        try {
            return Utf8.decode(bytes, bytes.length).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private UploadResult storeRecords(
            Upload upload, ObjectContent object, InputStream content, Format format, Deadline deadline)
            throws IOException {
        Checkpoints checkpoints = new Checkpoints(
                upload, retryingWriter(deadline), object.contentType(), Duration.ofDays(limits.rejectedDays()));
        Progress begin = checkpoints.begin();
        if (begin == null) {
            return UploadResult.withoutRecords(upload, Outcome.DUPLICATE);
        }
        PutBounds bounds = new PutBounds(
                limits.putsInFlight(), PutHeapBudget.of(Runtime.getRuntime().maxMemory()));
        try (PutExecutor putExecutor =
                new PutExecutor(executor, bounds, deadline.retryPolicyBefore(limits.maxAttempts()))) {
            RecordWriter writer = new RecordWriter(upload, table, mapping, limits, putExecutor, begin);
            RecordTransfer.Result result = new RecordTransfer(
                            writer, checkpoints, limits.checkpointRecords(), deadline, begin)
                    .run(() -> reader(upload, object, content, format));
            return new UploadResult(
                    upload, result.outcome(), begin, result.end(), writer.duplicates(), result.failure());
        }
    }

    private RecordReader reader(Upload upload, ObjectContent object, InputStream content, Format format)
            throws IOException {
        Compression compression = Compression.of(object.contentEncoding(), object.mediaType(), upload.key());
        return RecordReader.open(format, compression.decompress(content, limits.maxDecompressionRatio()), limits);
    }
}
