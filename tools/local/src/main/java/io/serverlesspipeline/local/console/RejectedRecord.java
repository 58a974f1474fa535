package io.serverlesspipeline.local.console;

import io.serverlesspipeline.local.item.RejectedItemView;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rejected record as the page shows it.
 *
 * @param record its number in the object, from 1
 * @param reason why the function rejected it
 * @param content its first bytes as text
 * @param mark the first and the last offset, exclusive, of what the reason is about; null for the whole record
 */
record RejectedRecord(
        long record,
        String reason,
        String content,
        @Nullable List<Integer> mark) {
    private static final Pattern CHARACTER = Pattern.compile("the error is at character (\\d+)");
    private static final Pattern FIELD =
            Pattern.compile("(?:field|column|named) (.+?)(?:, which| isn't| must|\\.| has)(?: |$)");
    private static final char REPLACEMENT = '\ufffd';

    static RejectedRecord of(RejectedItemView item) {
        return new RejectedRecord(
                item.number(), item.reason(), item.firstBytes(), mark(item.reason(), item.firstBytes()));
    }

    static @Nullable List<Integer> mark(String reason, String content) {
        Matcher character = CHARACTER.matcher(reason);
        if (character.find()) {
            // At the end of the content, the last character is the one to complete.
            int end = Math.min(Integer.parseInt(character.group(1)) + 1, content.length());
            return end == 0 ? null : List.of(end - 1, end);
        }
        int invalid = content.indexOf(REPLACEMENT);
        if (reason.contains("UTF-8") && invalid >= 0) {
            return List.of(invalid, invalid + 1);
        }
        Matcher field = FIELD.matcher(reason);
        return field.find() ? markOfField(field.group(1), content) : null;
    }

    /** Returns the place of a JSON field with its value. A CSV row doesn't contain the name of its column. */
    private static @Nullable List<Integer> markOfField(String name, String content) {
        Matcher field = Pattern.compile(
                        "\"" + Pattern.quote(name) + "\"\\s*:\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^,{}\\[\\]]*)")
                .matcher(content);
        return field.find() ? List.of(field.start(), field.end()) : null;
    }
}
