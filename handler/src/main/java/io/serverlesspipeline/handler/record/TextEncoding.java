package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Detects the encoding of text by its first bytes. */
final class TextEncoding {
    private static final String UTF_8_BYTE_ORDER_MARK = "efbbbf";

    /**
     * The number of bytes that distinguish UTF-16 from UTF-32: the little-endian byte-order mark of UTF-32 starts with
     * that of UTF-16.
     */
    private static final int DETECTION_BYTES = 4;

    private TextEncoding() {}

    /**
     * Requires UTF-8, and skips its byte-order mark if the content begins with one.
     *
     * @throws MalformedContentException if the content begins as UTF-16 or UTF-32, with or without a byte-order mark
     */
    static void requireUtf8(ByteReader input) throws IOException {
        byte[] first = input.peek(DETECTION_BYTES);
        String digits = HexFormat.of().formatHex(first);
        String other = byByteOrderMark(digits);
        if (other == null && first.length == DETECTION_BYTES) {
            other = byZeroBytes(first);
        }
        if (other != null) {
            throw new MalformedContentException("The content is encoded as " + other + "; UTF-8 is required.");
        }
        if (digits.startsWith(UTF_8_BYTE_ORDER_MARK)) {
            input.skip(UTF_8_BYTE_ORDER_MARK.length() / 2);
        }
    }

    private static @Nullable String byByteOrderMark(String digits) {
        if (digits.equals("fffe0000") || digits.equals("0000feff")) {
            return "UTF-32";
        }
        return digits.startsWith("fffe") || digits.startsWith("feff") ? "UTF-16" : null;
    }

    /**
     * Every format begins with ASCII characters, so the zero bytes around them show how many bytes each character has.
     */
    private static @Nullable String byZeroBytes(byte[] first) {
        StringBuilder zeros = new StringBuilder();
        for (byte value : first) {
            zeros.append(value == 0 ? '0' : 'x');
        }
        return switch (zeros.toString()) {
            case "x000", "000x" -> "UTF-32";
            case "x0x0", "0x0x" -> "UTF-16";
            default -> null;
        };
    }
}
