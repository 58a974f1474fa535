package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.file.FileRules;
import io.serverlesspipeline.handler.item.ContentDescription;
import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.mapping.EntityMapping;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.object.ObjectReplacedException;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.handler.object.ResumingInputStream;
import io.serverlesspipeline.handler.pipeline.RecordTransfer.ReaderOpener;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.record.Format;
import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutBounds;
import io.serverlesspipeline.handler.table.PutExecutor;
import io.serverlesspipeline.handler.table.PutHeapBudget;
import io.serverlesspipeline.handler.transform.TransformerCall;
import io.serverlesspipeline.handler.transform.TransformerChain;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Stores one upload: its records as entities, and the object itself as an item with the outcome. */
public final class UploadPipeline {
    private final ObjectStore objects;
    private final ItemWriter table;
    private final FileRules files;
    private final EntityMapping mapping;
    private final TransformerChain transformers;
    private final Limits limits;
    private final Executor executor;

    /**
     * Creates a pipeline.
     *
     * @param executor runs the puts
     */
    public UploadPipeline(
            ObjectStore objects,
            ItemWriter table,
            FileRules files,
            EntityMapping mapping,
            TransformerChain transformers,
            Limits limits,
            Executor executor) {
        this.objects = objects;
        this.table = table;
        this.files = files;
        this.mapping = mapping;
        this.transformers = transformers;
        this.limits = limits;
        this.executor = executor;
    }

    /**
     * Stores one upload and returns the result.
     *
     * @throws io.serverlesspipeline.handler.object.ObjectUnreadableException if the object doesn't exist, or access to
     *     it is denied
     * @throws IOException if the object can't be read now
     * @throws io.serverlesspipeline.handler.transform.TransformerTimeoutError if a transformer doesn't return in time
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
                FileReading file = new FileReading(upload, object, files.of(upload.key()));
                return file.format() == Format.OPAQUE
                        ? new OpaqueUpload(file, retryingWriter(deadline), limits.maxBodyBytes()).store(content)
                        : storeRecords(file, content, deadline);
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

    private UploadResult storeRecords(FileReading file, InputStream content, Deadline deadline) throws IOException {
        Upload upload = file.upload();
        ContentDescription description = file.description(null);
        Checkpoints checkpoints =
                new Checkpoints(upload, retryingWriter(deadline), description, Duration.ofDays(limits.rejectedDays()));
        Progress begin = checkpoints.begin();
        if (begin == null) {
            return UploadResult.withoutRecords(upload, Outcome.DUPLICATE);
        }
        PutBounds bounds = new PutBounds(
                limits.putsInFlight(), PutHeapBudget.of(Runtime.getRuntime().maxMemory()));
        try (PutExecutor putExecutor =
                new PutExecutor(executor, bounds, deadline.retryPolicyBefore(limits.maxAttempts()))) {
            TransformerCall call = new TransformerCall();
            RecordMapper mapper = new RecordMapper(upload, file.mapping(mapping), transformers, call, limits);
            RecordWriter writer = new RecordWriter(upload, table, mapper, limits, putExecutor, begin);
            RecordTransfer transfer =
                    new RecordTransfer(writer, checkpoints, limits.checkpointRecords(), deadline, begin);
            ReaderOpener opener = () -> file.open(content, limits);
            RecordTransfer.Result result = transformers.isEmpty()
                    ? transfer.run(opener)
                    : new SupervisedTransfer(transfer, call, deadline).run(opener);
            return new UploadResult(
                    upload, description, result.outcome(), begin, result.end(), writer.duplicates(), result.failure());
        }
    }
}
