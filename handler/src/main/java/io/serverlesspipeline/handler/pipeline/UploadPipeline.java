package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.file.FileRules;
import io.serverlesspipeline.handler.item.ContentDescription;
import io.serverlesspipeline.handler.item.SplitProgress;
import io.serverlesspipeline.handler.mapping.EntityMapping;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.notification.Work;
import io.serverlesspipeline.handler.notification.Work.Boundary;
import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.object.ObjectReplacedException;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.handler.object.ResumingInputStream;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.record.Format;
import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.transform.TransformerChain;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Stores one upload: its records as entities, and the object itself as an item with the outcome. */
public final class UploadPipeline {
    private final ObjectStore objects;
    private final FileRules files;
    private final Limits limits;
    private final RecordLoader loader;
    private final CheckpointFactory checkpoints;
    private final @Nullable UploadSplitter splitter;

    /**
     * Creates a pipeline that doesn't split uploads.
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
        this(objects, table, files, mapping, transformers, limits, executor, null);
    }

    /**
     * Creates a pipeline.
     *
     * @param executor runs the puts
     * @param splitter splits large uploads, or null if none is split
     */
    public UploadPipeline(
            ObjectStore objects,
            ItemWriter table,
            FileRules files,
            EntityMapping mapping,
            TransformerChain transformers,
            Limits limits,
            Executor executor,
            @Nullable UploadSplitter splitter) {
        this.objects = objects;
        this.files = files;
        this.limits = limits;
        this.loader = new RecordLoader(table, mapping, transformers, limits, executor);
        this.splitter = splitter;
        this.checkpoints = new CheckpointFactory(table, limits, splitter);
    }

    /** Stores one upload and returns the result, like {@link #store(Work, Deadline)}. */
    public UploadResult store(Upload upload, Deadline deadline) throws IOException {
        return store(new Work.WholeUpload(upload), deadline);
    }

    /**
     * Stores an upload or a part of it, and returns the result.
     *
     * @throws io.serverlesspipeline.handler.object.ObjectUnreadableException if the object doesn't exist, or access to
     *     it is denied
     * @throws IOException if the object can't be read now, or the progress can't be recorded now
     * @throws io.serverlesspipeline.handler.transform.TransformerTimeoutError if a transformer doesn't return in time
     * @throws software.amazon.awssdk.core.exception.SdkException if S3, DynamoDB, or SQS fails, or denies access
     */
    public UploadResult store(Work work, Deadline deadline) throws IOException {
        Upload upload = work.upload();
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
                        ? new OpaqueUpload(file, checkpoints.writer(deadline), limits.maxBodyBytes()).store(content)
                        : storeRecords(work, file, content, deadline);
            }
        } catch (ObjectReplacedException e) {
            return replaced(work, e, deadline);
        }
    }

    private UploadResult storeRecords(Work work, FileReading file, InputStream content, Deadline deadline)
            throws IOException {
        Checkpoints progress = checkpoints.of(file.upload(), file.description(null), deadline);
        if (work instanceof Work.Range range) {
            return storeRange(range, file, content, progress, deadline);
        }
        Progress begin = progress.begin();
        if (begin == null) {
            return UploadResult.withoutRecords(file.upload(), Outcome.DUPLICATE);
        }
        Boundary boundary = work instanceof Work.Scan scan ? scan.boundary() : Boundary.START;
        if (splitter != null && splitter.isLarge(file, begin)) {
            UploadResult split = splitter.split(
                    file, content, boundary, checkpoints.ofRanges(file.upload(), deadline), progress, deadline);
            if (split != null) {
                return split;
            }
            try (InputStream again = reopen(file.upload(), deadline)) {
                return loader.load(file, again, progress, RecordRange.ALL, begin, deadline);
            }
        }
        return loader.load(file, content, progress, RecordRange.ALL, begin, deadline);
    }

    private InputStream reopen(Upload upload, Deadline deadline) {
        RetryPolicy retryPolicy = deadline.retryPolicyBefore(limits.maxAttempts());
        ObjectStore retryingObjects = (wanted, from) -> retryPolicy.call(() -> objects.open(wanted, from));
        return new ResumingInputStream(retryingObjects, upload, retryingObjects.open(upload, 0));
    }

    private UploadResult storeRange(
            Work.Range work, FileReading file, InputStream content, Checkpoints upload, Deadline deadline)
            throws IOException {
        SplitCheckpoints split = checkpoints.ofRanges(file.upload(), deadline);
        int number = work.begin().range();
        SplitProgress progress = split.read();
        if (progress.isCompleted(number)) {
            return UploadResult.withoutRecords(
                    file.upload(), RangeCompletion.finish(progress, upload, Outcome.DUPLICATE));
        }
        return loader.load(
                file,
                content,
                new RangeCompletion(number, split, upload),
                new RecordRange(
                        work.begin().records(), work.end(), progress.total().rejectedItems()),
                work.done(),
                deadline);
    }

    /** A part of a replaced object can't be stored any more, but its upload must not wait for it. */
    private UploadResult replaced(Work work, ObjectReplacedException e, Deadline deadline) throws IOException {
        Upload upload = work.upload();
        if (work instanceof Work.WholeUpload) {
            return UploadResult.withoutRecords(upload, Outcome.REPLACED);
        }
        String failure = String.valueOf(e.getMessage());
        SplitProgress progress = checkpoints
                .ofRanges(upload, deadline)
                .update(known -> work instanceof Work.Range range
                        ? known.completed(range.begin().range(), range.done(), failure)
                        : scanned(known, ((Work.Scan) work).boundary(), failure));
        ContentDescription unknown =
                new ContentDescription(null, Format.OPAQUE.name().toLowerCase(Locale.ROOT), null);
        return UploadResult.withoutRecords(
                upload, RangeCompletion.finish(progress, checkpoints.of(upload, unknown, deadline), Outcome.REPLACED));
    }

    private static SplitProgress scanned(SplitProgress known, Boundary end, @Nullable String failure) {
        return known.scanned(end.range(), end.position(), failure);
    }
}
