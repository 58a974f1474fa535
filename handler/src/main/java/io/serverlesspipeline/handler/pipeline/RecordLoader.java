package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.mapping.EntityMapping;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.RecordTransfer.ReaderOpener;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutBounds;
import io.serverlesspipeline.handler.table.PutExecutor;
import io.serverlesspipeline.handler.table.PutHeapBudget;
import io.serverlesspipeline.handler.transform.TransformerCall;
import io.serverlesspipeline.handler.transform.TransformerChain;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executor;

/** Loads the records of an object, or of a range of it, into the table. */
final class RecordLoader {
    private final ItemWriter table;
    private final EntityMapping mapping;
    private final TransformerChain transformers;
    private final Limits limits;
    private final Executor executor;

    /**
     * Creates a loader.
     *
     * @param executor runs the puts
     */
    RecordLoader(
            ItemWriter table, EntityMapping mapping, TransformerChain transformers, Limits limits, Executor executor) {
        this.table = table;
        this.mapping = mapping;
        this.transformers = transformers;
        this.limits = limits;
        this.executor = executor;
    }

    /**
     * Loads records, and returns the result.
     *
     * @param content the object's content from its first byte
     * @param progress records how many are stored
     * @param begin how many are stored already
     * @throws IOException if the object can't be read now
     */
    UploadResult load(
            FileReading file,
            InputStream content,
            ProgressRecorder progress,
            RecordRange range,
            Progress begin,
            Deadline deadline)
            throws IOException {
        Upload upload = file.upload();
        PutBounds bounds = new PutBounds(
                limits.putsInFlight(), PutHeapBudget.of(Runtime.getRuntime().maxMemory()));
        try (PutExecutor putExecutor =
                new PutExecutor(executor, bounds, deadline.retryPolicyBefore(limits.maxAttempts()))) {
            TransformerCall call = new TransformerCall();
            RecordMapper mapper = new RecordMapper(upload, file.mapping(mapping), transformers, call, limits);
            RecordWriter writer =
                    new RecordWriter(upload, table, mapper, limits, putExecutor, begin, range.rejectedItems());
            RecordTransfer transfer =
                    new RecordTransfer(writer, progress, range, limits.checkpointRecords(), deadline, begin);
            ReaderOpener opener = () -> file.open(content, limits);
            RecordTransfer.Result result = transformers.isEmpty()
                    ? transfer.run(opener)
                    : new SupervisedTransfer(transfer, call, deadline).run(opener);
            return new UploadResult(
                    upload,
                    file.description(null),
                    result.outcome(),
                    begin,
                    result.end(),
                    writer.duplicates(),
                    result.failure());
        }
    }
}
