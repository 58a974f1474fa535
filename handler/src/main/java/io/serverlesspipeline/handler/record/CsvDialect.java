package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The characters that structure CSV content.
 *
 * @param delimiter the character between two values
 * @param quote the character around quoted values
 */
record CsvDialect(char delimiter, char quote) {
    /** In the order of preference where the first line contains several equally often. */
    private static final String DETECTED_DELIMITERS = ",;\t|";

    /** How much of the content is searched for the first line's end. */
    private static final int DETECTION_BYTES = 16 << 10;

    private static final String SEPARATOR_PREFIX = "sep=";

    /**
     * Returns the dialect of CSV content, and consumes the line {@code sep=;} that spreadsheets write and expect.
     *
     * @param input is at the beginning of the content
     */
    static CsvDialect of(CsvOptions options, ByteReader input) throws IOException {
        String begin = new String(input.peek(DETECTION_BYTES), StandardCharsets.ISO_8859_1);
        Character declared = options.delimiter();
        if (begin.regionMatches(true, 0, SEPARATOR_PREFIX, 0, SEPARATOR_PREFIX.length())) {
            int lineEnd = SEPARATOR_PREFIX.length() + 1;
            int next = begin.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
            if (begin.length() == lineEnd || (begin.length() > lineEnd && "\r\n".indexOf(begin.charAt(lineEnd)) >= 0)) {
                input.skip(Math.min(next, begin.length()));
                char separator = begin.charAt(SEPARATOR_PREFIX.length());
                return of(declared == null ? separator : declared, options.quote());
            }
        }
        return of(declared == null ? detect(begin, options.quote()) : declared, options.quote());
    }

    private static CsvDialect of(char delimiter, char quote) throws MalformedContentException {
        if (delimiter == quote || "\r\n".indexOf(delimiter) >= 0) {
            throw new MalformedContentException(
                    "The line sep= names the quotation mark or a line break as the delimiter."
                            + " Remove the line, or set delimiter in a file rule.");
        }
        return new CsvDialect(delimiter, quote);
    }

    /** Returns the candidate that the first line contains most often outside quotes. */
    private static char detect(String begin, char quote) {
        int[] counts = new int[DETECTED_DELIMITERS.length()];
        boolean quoted = false;
        for (int index = 0; index < begin.length(); index++) {
            char character = begin.charAt(index);
            if (character == quote) {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                if (isBlank(begin, index)) {
                    continue;
                }
                break;
            } else if (!quoted && DETECTED_DELIMITERS.indexOf(character) >= 0) {
                counts[DETECTED_DELIMITERS.indexOf(character)]++;
            }
        }
        int best = DETECTED_DELIMITERS.charAt(0) == quote ? 1 : 0;
        for (int candidate = best + 1; candidate < counts.length; candidate++) {
            if (counts[candidate] > counts[best]) {
                best = candidate;
            }
        }
        return DETECTED_DELIMITERS.charAt(best);
    }

    /**
     * Returns a character that has no meaning in this dialect. The parser wants one for comments, which aren't
     * supported.
     */
    char unused() {
        char candidate = 0;
        while (candidate == delimiter || candidate == quote) {
            candidate++;
        }
        return candidate;
    }

    private static boolean isBlank(String begin, int end) {
        return begin.substring(0, end).isBlank();
    }
}
