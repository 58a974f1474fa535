package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;
import java.util.HexFormat;

/** The first bytes of compressed content, which no text begins with. */
enum CompressionSignature {
    GZIP("1f8b08", 0, "gzip"),
    ZIP("504b0304", 0, "ZIP (an archive or an Excel workbook)"),
    EMPTY_ZIP("504b0506", 0, "ZIP (an empty archive)"),
    ZSTANDARD("28b52ffd", 0, "Zstandard"),
    BZIP2("314159265359", 4, "bzip2"),
    XZ("fd377a585a00", 0, "xz"),
    LZ4("04224d18", 0, "LZ4"),
    SEVEN_ZIP("377abcaf271c", 0, "7-Zip"),
    SNAPPY("ff060000734e61507059", 0, "Snappy"),
    COMPRESS("1f9d", 0, "compress");

    private static final int MAX_BYTES = 10;

    /** The bytes in hexadecimal. */
    private final String digits;

    private final int offset;
    private final String compression;

    CompressionSignature(String digits, int offset, String compression) {
        this.digits = digits;
        this.offset = offset;
        this.compression = compression;
    }

    /**
     * Requires content that isn't compressed, after any declared compression has been removed.
     *
     * @throws MalformedContentException if the content is compressed
     */
    static void requireUncompressed(ByteReader input) throws IOException {
        String begin = HexFormat.of().formatHex(input.peek(MAX_BYTES));
        for (CompressionSignature signature : values()) {
            if (begin.startsWith(signature.digits, 2 * signature.offset)) {
                throw new MalformedContentException(signature.reason());
            }
        }
    }

    private String reason() {
        return this == GZIP
                ? "The content is compressed with gzip once more than its content encoding, content type and key say."
                        + " Compress it once, and upload it with the content encoding gzip or the suffix .gz."
                : "The content is compressed with " + compression
                        + "; only gzip is supported. Upload it uncompressed or compressed with gzip.";
    }
}
