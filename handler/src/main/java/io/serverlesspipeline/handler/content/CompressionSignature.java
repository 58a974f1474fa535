package io.serverlesspipeline.handler.content;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The bytes that compressed content begins with, and that no text begins with. */
enum CompressionSignature {
    GZIP("1f8b08", 0, "gzip", Compression.GZIP),
    ZIP("504b0304", 0, "ZIP", Compression.ZIP),
    EMPTY_ZIP("504b0506", 0, "ZIP (an empty archive)", null),
    ZSTANDARD("28b52ffd", 0, "Zstandard", Compression.ZSTD),
    BZIP2("314159265359", 4, "bzip2", null),
    XZ("fd377a585a00", 0, "xz", null),
    LZ4("04224d18", 0, "LZ4", null),
    SEVEN_ZIP("377abcaf271c", 0, "7-Zip", null),
    SNAPPY("ff060000734e61507059", 0, "Snappy", null),
    COMPRESS("1f9d", 0, "compress", null);

    /** How many bytes tell all signatures apart. */
    static final int MAX_BYTES = 10;

    /** The bytes in hexadecimal. */
    private final String digits;

    private final int offset;
    private final String title;
    private final @Nullable Compression compression;

    CompressionSignature(String digits, int offset, String title, @Nullable Compression compression) {
        this.digits = digits;
        this.offset = offset;
        this.title = title;
        this.compression = compression;
    }

    /** Returns the signature that content begins with, or null if it begins with none. */
    static @Nullable CompressionSignature of(byte[] firstBytes) {
        String begin = HexFormat.of().formatHex(firstBytes);
        for (CompressionSignature signature : values()) {
            if (begin.startsWith(signature.digits, 2 * signature.offset)) {
                return signature;
            }
        }
        return null;
    }

    /**
     * Returns how to decompress the content.
     *
     * @throws MalformedContentException if this compression isn't supported
     */
    Compression compression() throws MalformedContentException {
        if (compression == null) {
            throw new MalformedContentException("The content is compressed with " + title
                    + ", which isn't supported. Upload it uncompressed, or compressed with gzip, zstd or zip.");
        }
        return compression;
    }

    /** Returns the failure of content that has this signature although it is decompressed. */
    MalformedContentException compressedTwice() {
        return new MalformedContentException("The content is compressed more than once: after decompression, it is"
                + " compressed with " + title + ". Compress it once.");
    }
}
