package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The encoding of a text, as its first bytes tell it. */
final class TextEncoding {
    private static final String UTF_8_BYTE_ORDER_MARK = "efbbbf";

    /** As many bytes as tell UTF-16 from UTF-32: a little-endian mark of the one is the beginning of the other's. */
    private static final int DETECTION_BYTES = 4;

    private TextEncoding() {}

    /**
     * Passes over the byte-order mark of UTF-8 if the content begins with it.
     *
     * @throws MalformedContentException if the content begins as UTF-16 or UTF-32 does, with a mark or without
     */
    static void requireUtf8(ByteReader input) throws IOException {
        byte[] first = input.peek(DETECTION_BYTES);
        String digits = HexFormat.of().formatHex(first);
        String other = byByteOrderMark(digits);
        if (other == null && first.length == DETECTION_BYTES) {
            other = byZeroBytes(first);
        }
        if (other != null) {
            throw new MalformedContentException("The content is in " + other + "; only UTF-8 is read.");
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

    /** Every format begins with ASCII characters: the zeros around them show how many bytes each has. */
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
