package io.serverlesspipeline.handler.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The charset of a text.
 *
 * @param charset the charset
 * @param markLength the length in bytes of the byte-order mark at the beginning, 0 if there is none
 */
record TextEncoding(Charset charset, int markLength) {
    /** UTF-32 comes first: its little-endian byte-order mark begins with that of UTF-16. */
    private enum Mark {
        UTF_32LE("fffe0000", "UTF-32LE"),
        UTF_32BE("0000feff", "UTF-32BE"),
        UTF_8("efbbbf", "UTF-8"),
        UTF_16LE("fffe", "UTF-16LE"),
        UTF_16BE("feff", "UTF-16BE");

        private final String digits;
        private final String charset;

        Mark(String digits, String charset) {
            this.digits = digits;
            this.charset = charset;
        }
    }

    private static final int DETECTION_BYTES = 4;

    /** The charsets that mean either byte order, although Java reads them as big-endian. */
    private static final Set<String> WITHOUT_BYTE_ORDER = Set.of("UTF-16", "UTF-32");

    /**
     * Returns the encoding of a text. A byte-order mark takes precedence over the declared charset, as in "Encoding
     * Standard" of the WHATWG.
     *
     * @param firstBytes how the text begins
     * @param declared the charset that the text is said to have, or null
     * @throws MalformedContentException if no charset is declared, and the text looks like UTF-16 or UTF-32 without a
     *     byte-order mark
     */
    static TextEncoding of(byte[] firstBytes, @Nullable Charset declared) throws MalformedContentException {
        String digits = HexFormat.of().formatHex(firstBytes);
        for (Mark mark : Mark.values()) {
            if (digits.startsWith(mark.digits)) {
                return new TextEncoding(Charset.forName(mark.charset), mark.digits.length() / 2);
            }
        }
        String detected = detect(firstBytes);
        if (declared == null && detected != null) {
            throw new MalformedContentException("The content looks like " + detected
                    + " without a byte-order mark. Declare the charset: in the content type, or in the file rule.");
        }
        if (declared != null && detected != null && WITHOUT_BYTE_ORDER.contains(declared.name())) {
            return new TextEncoding(Charset.forName(detected), 0);
        }
        return new TextEncoding(declared == null ? StandardCharsets.UTF_8 : declared, 0);
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    /** Every format begins with ASCII characters: the zeros around them show how many bytes each has. */
    private static @Nullable String detect(byte[] bytes) {
        StringBuilder zeros = new StringBuilder();
        for (int index = 0; index < Math.min(bytes.length, DETECTION_BYTES); index++) {
            zeros.append(bytes[index] == 0 ? '0' : 'x');
        }
        return switch (zeros.toString()) {
            case "x000" -> "UTF-32LE";
            case "000x" -> "UTF-32BE";
            case "x0x0" -> "UTF-16LE";
            case "0x0x" -> "UTF-16BE";
            default -> null;
        };
    }
}
