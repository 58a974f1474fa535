package io.serverlesspipeline.handler.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A field of a record: a name, or a JSON Pointer to a nested field, such as {@code /user/id} (RFC 6901).
 *
 * @param expression the name or the pointer
 * @param pointer the pointer, null if the expression is a name
 */
public record FieldPath(String expression, @Nullable JsonPointer pointer) {
    /**
     * Parses an expression. It is a pointer if it begins with a slash.
     *
     * @throws IllegalArgumentException if the expression is empty
     */
    public static FieldPath parse(String expression) {
        if (expression.isEmpty()) {
            throw new IllegalArgumentException("has a placeholder without a field name");
        }
        return new FieldPath(expression, expression.startsWith("/") ? JsonPointer.compile(expression) : null);
    }

    /** Returns the name of the record's own field, or null if the field is nested. */
    public @Nullable String name() {
        if (pointer == null) {
            return expression;
        }
        return pointer.tail().matches() ? pointer.getMatchingProperty() : null;
    }

    /** Returns the field's value, or null if the record doesn't have the field. */
    public @Nullable AttributeValue in(Map<String, AttributeValue> fields) {
        if (pointer == null) {
            return fields.get(expression);
        }
        AttributeValue value = fields.get(pointer.getMatchingProperty());
        for (JsonPointer rest = pointer.tail(); value != null && !rest.matches(); rest = rest.tail()) {
            value = child(value, rest);
        }
        return value;
    }

    private static @Nullable AttributeValue child(AttributeValue value, JsonPointer segment) {
        if (value.hasM()) {
            return value.m().get(segment.getMatchingProperty());
        }
        List<AttributeValue> elements = value.l();
        int index = segment.getMatchingIndex();
        return value.hasL() && index >= 0 && index < elements.size() ? elements.get(index) : null;
    }
}
