package io.serverlesspipeline.handler.mapping;

import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A key template such as <code>USER#{userId}</code>, in which each placeholder stands for a field of the record.
 *
 * <p>In a field's value, {@code %} is escaped as {@code %25} and {@code #} as {@code %23}. A {@code #} in a key
 * therefore always comes from the template, and a value can't imitate more than one part of the key.
 */
final class KeyTemplate {
    /**
     * A part of the template: a literal, or a placeholder for a field of the record or a value of the upload.
     *
     * @param text the literal, or the placeholder without its braces
     * @param field the field, null if the part isn't a field's placeholder
     * @param uploadValue the value, null if the part isn't a placeholder for a value of the upload
     */
    private record Part(String text, @Nullable FieldPath field, UploadValues.@Nullable Name uploadValue) {
        boolean isPlaceholder() {
            return field != null || uploadValue != null;
        }
    }

    private final List<Part> parts;

    private KeyTemplate(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Parses a template.
     *
     * @throws IllegalArgumentException if the template is malformed; the message completes a sentence that begins with
     *     "the template …"
     */
    static KeyTemplate parse(String template) {
        if (template.isEmpty()) {
            throw new IllegalArgumentException("is empty");
        }
        List<Part> parts = new ArrayList<>();
        int next = 0;
        while (next < template.length()) {
            int open = template.indexOf('{', next);
            int literalEnd = open < 0 ? template.length() : open;
            if (template.substring(next, literalEnd).indexOf('}') >= 0) {
                throw new IllegalArgumentException("has a closing brace without an opening one");
            }
            if (literalEnd > next) {
                parts.add(new Part(template.substring(next, literalEnd), null, null));
            }
            if (open < 0) {
                break;
            }
            int close = template.indexOf('}', open);
            if (close < 0 || template.substring(open + 1, close).indexOf('{') >= 0) {
                throw new IllegalArgumentException("has an opening brace without a closing one");
            }
            if (close == open + 1) {
                throw new IllegalArgumentException("has a placeholder without a field name");
            }
            parts.add(placeholder(template.substring(open + 1, close)));
            next = close + 1;
        }
        requireSeparators(parts);
        return new KeyTemplate(parts);
    }

    private static Part placeholder(String text) {
        if (!text.startsWith("$")) {
            return new Part(text, FieldPath.parse(text), null);
        }
        UploadValues.Name name = UploadValues.Name.of(text);
        if (name == null) {
            throw new IllegalArgumentException("has an unknown placeholder {" + text
                    + "}; the values of the upload are {$bucket}, {$key}, {$prefix}, {$record} and {$eventTime}");
        }
        return new Part(text, null, name);
    }

    /** Requires a character between two placeholders that no value can contain. */
    private static void requireSeparators(List<Part> parts) {
        boolean separated = true;
        for (Part part : parts) {
            if (part.isPlaceholder()) {
                if (!separated) {
                    throw new IllegalArgumentException("has two placeholders without a # between them");
                }
                separated = false;
            } else if (part.text().indexOf('#') >= 0) {
                separated = true;
            }
        }
    }

    /** Returns the first of the template's placeholders that has no value, or null if all have one. */
    @Nullable
    String missingValue(Map<String, AttributeValue> fields, UploadValues upload) {
        for (Part part : parts) {
            boolean missing = part.field() != null
                    ? Scalar.isMissing(part.field().in(fields))
                    : part.uploadValue() == UploadValues.Name.PREFIX
                            && upload.prefix().isEmpty();
            if (missing) {
                return part.text();
            }
        }
        return null;
    }

    /**
     * Returns the key for a record's fields.
     *
     * @param fields the fields of a record that lacks none of the template's fields
     * @param upload the upload that the record belongs to
     * @param place the record's place in the upload
     * @throws RejectedRecordException if a field isn't a string, a number or a boolean
     */
    String expand(Map<String, AttributeValue> fields, UploadValues upload, RecordPlace place)
            throws RejectedRecordException {
        StringBuilder key = new StringBuilder();
        for (Part part : parts) {
            key.append(part.isPlaceholder() ? escape(value(part, fields, upload, place)) : part.text());
        }
        return key.toString();
    }

    private static String value(Part part, Map<String, AttributeValue> fields, UploadValues upload, RecordPlace place)
            throws RejectedRecordException {
        if (part.uploadValue() != null) {
            return upload.get(part.uploadValue(), place);
        }
        AttributeValue value = part.field() == null ? null : part.field().in(fields);
        return Scalar.string(part.text(), value == null ? AttributeValue.fromNul(true) : value);
    }

    private static String escape(String value) {
        return value.replace("%", "%25").replace("#", "%23");
    }
}
