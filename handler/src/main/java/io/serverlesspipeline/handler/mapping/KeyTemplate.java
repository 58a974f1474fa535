package io.serverlesspipeline.handler.mapping;

import io.serverlesspipeline.handler.record.RejectedRecordException;
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
    /** A part of the template: a literal, or the name of a field. */
    private record Part(String text, boolean isField) {}

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
                parts.add(new Part(template.substring(next, literalEnd), false));
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
            parts.add(new Part(template.substring(open + 1, close), true));
            next = close + 1;
        }
        requireSeparators(parts);
        return new KeyTemplate(parts);
    }

    /** Requires a character between two placeholders that no value can contain. */
    private static void requireSeparators(List<Part> parts) {
        boolean separated = true;
        for (Part part : parts) {
            if (part.isField()) {
                if (!separated) {
                    throw new IllegalArgumentException("has two placeholders without a # between them");
                }
                separated = false;
            } else if (part.text().indexOf('#') >= 0) {
                separated = true;
            }
        }
    }

    /** Returns the first of the template's fields that the record lacks or that is empty, or null if there is none. */
    @Nullable
    String missingField(Map<String, AttributeValue> fields) {
        for (Part part : parts) {
            if (part.isField() && Scalar.isMissing(fields.get(part.text()))) {
                return part.text();
            }
        }
        return null;
    }

    /**
     * Returns the key for a record's fields.
     *
     * @param fields the fields of a record that lacks none of the template's fields
     * @throws RejectedRecordException if a field isn't a string, a number or a boolean
     */
    String expand(Map<String, AttributeValue> fields) throws RejectedRecordException {
        StringBuilder key = new StringBuilder();
        for (Part part : parts) {
            key.append(part.isField() ? escape(value(part.text(), fields)) : part.text());
        }
        return key.toString();
    }

    private static String value(String field, Map<String, AttributeValue> fields) throws RejectedRecordException {
        return Scalar.string(field, fields.getOrDefault(field, AttributeValue.fromNul(true)));
    }

    private static String escape(String value) {
        return value.replace("%", "%25").replace("#", "%23");
    }
}
