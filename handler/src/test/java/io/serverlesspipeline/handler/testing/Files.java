package io.serverlesspipeline.handler.testing;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.content.Compression;
import io.serverlesspipeline.handler.content.ContentDecoder;
import io.serverlesspipeline.handler.file.FileRules;
import io.serverlesspipeline.handler.file.FileRulesReader;
import io.serverlesspipeline.handler.record.CsvOptions;
import io.serverlesspipeline.handler.record.Format;
import io.serverlesspipeline.handler.record.ReadOptions;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.settings.Limits;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** File rules for tests, and files that are read without one. */
public final class Files {
    private Files() {}

    /** Returns no rules. */
    public static FileRules withoutRules() {
        return rules("[]");
    }

    /** Returns the rules that a JSON array describes. */
    public static FileRules rules(String rules) {
        return FileRulesReader.read(new JsonFactory(), rules);
    }

    /** Opens content of a format with default options. */
    public static RecordReader open(
            Format format, @Nullable Compression compression, InputStream content, Limits limits) throws IOException {
        return RecordReader.open(
                new ReadOptions(format, null, CsvOptions.DEFAULT, "type"),
                ContentDecoder.decode(content, compression, null, limits.maxDecompressionRatio())
                        .text(),
                limits);
    }
}
