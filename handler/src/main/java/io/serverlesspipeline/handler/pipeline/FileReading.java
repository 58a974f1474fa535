package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.content.Compression;
import io.serverlesspipeline.handler.content.ContentDecoder;
import io.serverlesspipeline.handler.content.DeclaredCompression;
import io.serverlesspipeline.handler.content.DecodedContent;
import io.serverlesspipeline.handler.content.MalformedContentException;
import io.serverlesspipeline.handler.file.FileRule;
import io.serverlesspipeline.handler.item.ContentDescription;
import io.serverlesspipeline.handler.mapping.EntityMapping;
import io.serverlesspipeline.handler.mapping.UploadMapping;
import io.serverlesspipeline.handler.mapping.UploadValues;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.record.CsvOptions;
import io.serverlesspipeline.handler.record.Format;
import io.serverlesspipeline.handler.record.ReadOptions;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.settings.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an upload is read: by its file rule and, where the rule leaves something open, by the object's properties.
 *
 * @param upload the upload
 * @param object the object
 * @param rule the first file rule that matches the object's key
 */
public record FileReading(Upload upload, ObjectContent object, FileRule rule) {
    /** Returns the format: the rule's, or the one that the content type and the key name. */
    public Format format() {
        return rule.format() != null
                ? rule.format()
                : Format.of(object.mediaType(), Compression.withoutSuffix(upload.key()));
    }

    ContentDescription description(@Nullable String looksLike) {
        return new ContentDescription(object.contentType(), format().name().toLowerCase(Locale.ROOT), looksLike);
    }

    UploadMapping mapping(EntityMapping mapping) {
        return new UploadMapping(mapping, UploadValues.of(upload, rule.keyPrefix()), rule.type(), rule.typeField());
    }

    /** Opens the records of an object whose format isn't opaque. */
    RecordReader open(InputStream content, Limits limits) throws IOException {
        return open(decode(content, limits), limits);
    }

    /** Opens the records, or returns null if a reader of a later range would have to read the earlier ones. */
    @Nullable
    RecordReader openSeekable(InputStream content, Limits limits) throws IOException {
        DecodedContent decoded = decode(content, limits);
        return decoded.isSeekable() ? open(decoded, limits) : null;
    }

    /**
     * Decodes the object's content.
     *
     * @throws MalformedContentException if the content isn't what the rule or the object says
     * @throws IOException if the content can't be read now
     */
    public DecodedContent decode(InputStream content, Limits limits) throws IOException {
        return ContentDecoder.decode(content, compression(), charset(), limits.maxDecompressionRatio());
    }

    /**
     * Opens the records of decoded content.
     *
     * @throws MalformedContentException if the beginning of the content doesn't match its format
     * @throws IOException if the content can't be read now
     */
    public RecordReader open(DecodedContent content, Limits limits) throws IOException {
        String typeColumn = rule.type() == null ? rule.typeField().name() : null;
        return RecordReader.open(
                new ReadOptions(format(), rule.records(), csvOptions(), typeColumn), content.text(), limits);
    }

    private CsvOptions csvOptions() {
        boolean tabs = object.mediaType().equals("text/tab-separated-values")
                || Compression.withoutSuffix(upload.key())
                        .toLowerCase(Locale.ROOT)
                        .endsWith(".tsv");
        return tabs ? rule.csv().withDefaultDelimiter('\t') : rule.csv();
    }

    private @Nullable Compression compression() throws MalformedContentException {
        return rule.compression() != null
                ? rule.compression()
                : DeclaredCompression.of(object.contentEncoding(), object.mediaType(), upload.key());
    }

    private @Nullable Charset charset() throws MalformedContentException {
        String declared = object.charset();
        if (rule.charset() != null || declared == null) {
            return rule.charset();
        }
        try {
            if (Charset.isSupported(declared)) {
                return Charset.forName(declared);
            }
        } catch (IllegalCharsetNameException e) {
            // Reported like an unsupported charset.
        }
        throw new MalformedContentException("The content type declares the charset " + declared
                + ", which isn't supported. Correct the content type, or set charset in a file rule.");
    }
}
