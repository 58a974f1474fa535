package io.serverlesspipeline.handler.transform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts a record's fields to the plain Java values that transformers work with. */
public final class FieldValues {
    private FieldValues() {}

    /** Returns a map of its own, which the caller can change. */
    public static Map<String, @Nullable Object> of(Map<String, AttributeValue> fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> values.put(name, of(value)));
        return values;
    }

    private static @Nullable Object of(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> new BigDecimal(value.n());
            case BOOL -> value.bool();
            case L -> list(value.l());
            case M -> of(value.m());
            default -> null;
        };
    }

    private static List<@Nullable Object> list(List<AttributeValue> elements) {
        List<@Nullable Object> values = new ArrayList<>(elements.size());
        for (AttributeValue element : elements) {
            values.add(of(element));
        }
        return values;
    }
}
