package io.serverlesspipeline.handler.pipeline;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import io.serverlesspipeline.handler.content.Compression;
import io.serverlesspipeline.handler.content.ContentDecoder;
import io.serverlesspipeline.handler.record.CsvOptions;
import io.serverlesspipeline.handler.record.CsvOptions.FieldType;
import io.serverlesspipeline.handler.record.Format;
import io.serverlesspipeline.handler.record.ReadOptions;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.testing.RandomContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A file of any format, dialect, charset and compression, and how it is read. */
final class RandomFile {
    private static final List<Compression> COMPRESSIONS = List.of(Compression.values());
    private static final List<Format> FORMATS = List.of(Format.JSON, Format.NDJSON, Format.CSV);
    private static final List<Charset> CHARSETS =
            List.of(UTF_16LE, Charset.forName("windows-1252"), Charset.forName("Shift_JIS"), Charset.forName("UTF-16"));
    private static final List<String> POINTERS = List.of("/Records", "/a/0", "/a/1/b~1c");
    private static final String DELIMITERS = ",;\t|#^";

    private final ReadOptions options;
    private final Charset charset;
    private final Compression compression;
    private final byte[] content;

    private RandomFile(ReadOptions options, Charset charset, Compression compression, byte[] content) {
        this.options = options;
        this.charset = charset;
        this.compression = compression;
        this.content = content;
    }

    static RandomFile of(Random random, RandomContent contents) {
        Format format = FORMATS.get(random.nextInt(FORMATS.size()));
        Charset charset = random.nextInt(8) == 0 ? CHARSETS.get(random.nextInt(CHARSETS.size())) : UTF_8;
        Compression compression =
                random.nextInt(10) == 0 ? COMPRESSIONS.get(random.nextInt(COMPRESSIONS.size())) : Compression.NONE;
        ReadOptions options = new ReadOptions(format, null, CsvOptions.DEFAULT, "type");
        UnaryOperator<String> dialect = UnaryOperator.identity();
        if (random.nextInt(3) == 0 && format == Format.CSV) {
            char delimiter = DELIMITERS.charAt(random.nextInt(DELIMITERS.length()));
            boolean sepLine = random.nextInt(4) == 0;
            boolean detected = sepLine || (delimiter != '#' && delimiter != '^' && random.nextBoolean());
            options = new ReadOptions(format, null, csv(random, detected ? null : delimiter), "type");
            dialect = text -> (sepLine ? "sep=" + delimiter + "\r\n" : "") + text.replace(',', delimiter);
        } else if (random.nextInt(3) == 0 && format != Format.CSV) {
            String pointer = POINTERS.get(random.nextInt(POINTERS.size()));
            options = new ReadOptions(format, JsonPointer.compile(pointer), CsvOptions.DEFAULT, null);
            dialect = text -> wrapped(pointer, text, format, random.nextInt(4) == 0);
        }
        return new RandomFile(options, charset, compression, contents.of(format, dialect, charset, compression));
    }

    private static CsvOptions csv(Random random, @Nullable Character delimiter) {
        return new CsvOptions(
                delimiter,
                random.nextInt(4) == 0 ? '\'' : '"',
                random.nextInt(3) == 0 ? List.of("type", "userId", "orderId", "sessionId", "é") : List.of(),
                random.nextBoolean(),
                random.nextBoolean() ? Set.of("null", "") : Set.of(),
                random.nextBoolean()
                        ? Map.of("userId", FieldType.NUMBER, "orderId", FieldType.JSON, "sessionId", FieldType.BOOLEAN)
                        : Map.of(),
                random.nextBoolean() ? '.' : ',');
    }

    private static String wrapped(String pointer, String text, Format format, boolean twice) {
        String array = format == Format.JSON && text.startsWith("[") ? text : "[" + text.replace('\n', ',') + "]";
        String wrapper = switch (pointer) {
            case "/Records" -> "{\"v\":{\"Records\":[]},\"Records\":" + array + ",\"next\":null}";
            case "/a/0" -> "{\"a\":[" + array + ",[1]]}";
            default -> "{ \"a\" : [ 1 , { \"b\\/c\" : " + array + " } ] }";
        };
        return twice ? wrapper + "\n" + wrapper : wrapper;
    }

    RecordReader open(Limits limits) throws IOException {
        return RecordReader.open(
                options,
                ContentDecoder.decode(
                                new ByteArrayInputStream(content), compression, charset, limits.maxDecompressionRatio())
                        .text(),
                limits);
    }

    @Override
    public String toString() {
        return options + " " + charset + " " + compression + " "
                + HexFormat.of().formatHex(content);
    }
}
