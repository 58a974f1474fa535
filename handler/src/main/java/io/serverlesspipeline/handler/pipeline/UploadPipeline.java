package io.serverlesspipeline.handler.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.item.ObjectItem;
import io.serverlesspipeline.handler.item.ObjectOutcome;
import io.serverlesspipeline.handler.item.ObjectStatus;
import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.mapping.EntityMapping;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectReplacedException;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.handler.object.OpenedObject;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.record.Format;
import io.serverlesspipeline.handler.record.MalformedContentException;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.record.SourceRecord;
import io.serverlesspipeline.handler.record.Utf8;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.table.PutOutcome;
import io.serverlesspipeline.handler.table.PutWindow;
import io.serverlesspipeline.handler.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Stores one upload: its records as entities, and the object itself as an item that says how it went. */
public final class UploadPipeline {
    private final ObjectStore objects;
    private final Table table;
    private final EntityMapping mapping;
    private final JsonFactory json;
    private final Limits limits;
    private final ExecutorService executor;

    /** Makes a pipeline; {@code executor} runs the puts. */
    public UploadPipeline(
            ObjectStore objects,
            Table table,
            EntityMapping mapping,
            JsonFactory json,
            Limits limits,
            ExecutorService executor) {
        this.objects = objects;
        this.table = table;
        this.mapping = mapping;
        this.json = json;
        this.limits = limits;
        this.executor = executor;
    }

    /** Stores one upload, and says what became of it. */
    public UploadResult store(Upload upload) {
        if (upload.key().endsWith("/") && upload.size() == 0) {
            return new UploadResult(upload, Outcome.IGNORED, Progress.NONE, 0, null);
        }
        OpenedObject object;
        try {
            object = objects.open(upload, 0);
        } catch (ObjectReplacedException e) {
            return new UploadResult(upload, Outcome.REPLACED, Progress.NONE, 0, null);
        }
        try (InputStream content = object.content()) {
            Format format = Format.of(object.contentType(), upload.key());
            return format == Format.OPAQUE
                    ? storeOpaque(upload, object, content)
                    : storeRecords(upload, object, content, format);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + upload + " failed", e);
        }
    }

    private UploadResult storeOpaque(Upload upload, OpenedObject object, InputStream content) throws IOException {
        String body = object.contentLength() <= limits.bodyBytes() ? text(content) : null;
        return finish(
                upload,
                new RecordPuts(upload, table, mapping, limits, new PutWindow(executor, limits.putsInFlight())),
                new ObjectOutcome(
                        ObjectStatus.STORED,
                        new Progress(object.contentLength(), 0, 0, 0),
                        object.contentType(),
                        null,
                        body));
    }

    private @Nullable String text(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(limits.bodyBytes());
        try {
            return Utf8.decode(bytes, bytes.length).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private UploadResult storeRecords(Upload upload, OpenedObject object, InputStream content, Format format)
            throws IOException {
        RecordPuts puts =
                new RecordPuts(upload, table, mapping, limits, new PutWindow(executor, limits.putsInFlight()));
        String failure = null;
        long position = 0;
        try {
            RecordReader reader = RecordReader.open(format, content, json, limits);
            for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
                puts.put(record);
                position = reader.position();
            }
            position = reader.position();
        } catch (MalformedContentException e) {
            failure = e.reason();
        }
        puts.await();
        Progress progress = puts.progress(position);
        ObjectStatus status = failure != null
                ? ObjectStatus.FAILED
                : progress.rejected() > 0 ? ObjectStatus.PARTIAL : ObjectStatus.STORED;
        return finish(upload, puts, new ObjectOutcome(status, progress, object.contentType(), failure, null));
    }

    private UploadResult finish(Upload upload, RecordPuts puts, ObjectOutcome outcome) {
        PutOutcome put = table.put(ObjectItem.put(upload, outcome));
        return new UploadResult(
                upload,
                put instanceof PutOutcome.Stored
                        ? Outcome.valueOf(outcome.status().name())
                        : Outcome.DUPLICATE,
                outcome.progress(),
                puts.duplicates(),
                outcome.failure());
    }
}
