package io.serverlesspipeline.local.trial;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.handler.content.DecodedContent;
import io.serverlesspipeline.handler.content.MalformedContentException;
import io.serverlesspipeline.handler.file.FileRules;
import io.serverlesspipeline.handler.file.FileRulesReader;
import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.pipeline.FileReading;
import io.serverlesspipeline.handler.record.Format;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.record.SourceRecord;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.settings.SettingsException;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a record in an object with the function's own readers, so that its number means what it means there. */
public final class RecordSearch {
    private static final int MAX_BYTES = 64 << 10;

    private final Settings settings;
    private final FileRules files;

    /**
     * A record as it is in its object.
     *
     * @param content its text, of at most 64 KiB
     * @param header the header of a CSV file, or null if the object has none
     * @param isTruncated whether the record is longer
     * @param offset the offset of its first byte in the decompressed object
     */
    public record Found(String content, @Nullable String header, boolean isTruncated, long offset) {}

    /**
     * Creates a search.
     *
     * @param variables the function's environment variables
     * @throws LocalRunException if the function wouldn't start with them
     */
    public RecordSearch(Map<String, String> variables) {
        try {
            settings = Settings.from(variables);
            files = FileRulesReader.read(new JsonFactory(), settings.files());
        } catch (SettingsException exception) {
            throw new LocalRunException(String.valueOf(exception.getMessage()), exception);
        }
    }

    /**
     * Finds a record.
     *
     * @param key the object's key
     * @param object the object
     * @param number the record's number, from 1
     * @return the record, or nothing if the object has fewer records or can't be read up to it
     */
    public Optional<Found> find(String key, ObjectContent object, long number) {
        Upload upload = new Upload("", key, null, null, object.contentLength(), Sequencer.of(null), Instant.EPOCH);
        FileReading file = new FileReading(upload, object, files.of(key));
        if (file.format() == Format.OPAQUE) {
            return Optional.empty();
        }
        try {
            DecodedContent decoded = file.decode(object.content(), settings.limits());
            Beginning text = new Beginning(decoded.text());
            RecordReader reader = file.open(new DecodedContent(text, false), settings.limits());
            String header = null;
            for (SourceRecord each = reader.next(); each != null; each = reader.next()) {
                if (each.number() == 1 && file.format() == Format.CSV && each.start() > 0) {
                    header = text.until(each.start());
                }
                if (each.number() == number) {
                    byte[] content = each.firstBytes(MAX_BYTES + 1);
                    int length = Math.min(content.length, MAX_BYTES);
                    return Optional.of(new Found(
                            new String(content, 0, length, StandardCharsets.UTF_8),
                            header,
                            content.length > length,
                            each.start()));
                }
            }
            return Optional.empty();
        } catch (MalformedContentException exception) {
            return Optional.empty();
        } catch (IOException exception) {
            throw new LocalRunException(key + " can't be read: " + exception.getMessage() + ".", exception);
        }
    }

    /** Keeps the first bytes of a stream, which contain the header. */
    private static final class Beginning extends FilterInputStream {
        private final ByteArrayOutputStream first = new ByteArrayOutputStream();

        Beginning(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0 && first.size() < MAX_BYTES) {
                first.write(value);
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                first.write(bytes, offset, Math.min(count, Math.max(0, MAX_BYTES - first.size())));
            }
            return count;
        }

        String until(long end) {
            int length = (int) Math.min(end, first.size());
            return new String(first.toByteArray(), 0, length, StandardCharsets.UTF_8).strip();
        }
    }
}
