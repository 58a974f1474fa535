package io.serverlesspipeline.handler.notification;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object by their path, such as {@code s3.object.key}. Only scalar fields have a value. */
final class JsonFields {
    private final Map<String, String> values = new HashMap<>();

    /** Reads the value at the parser's current position. A value that isn't an object has no fields. */
    static JsonFields read(JsonParser parser) throws IOException {
        JsonFields fields = new JsonFields();
        fields.add("", parser);
        return fields;
    }

    /** Adds the value at the parser's current position, or the fields inside it. */
    void add(String path, JsonParser parser) throws IOException {
        JsonToken value = parser.currentToken();
        if (value == JsonToken.START_OBJECT) {
            values.put(path, "");
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
                parser.nextToken();
                add(name, parser);
            }
        } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
            values.put(path, parser.getText());
        } else {
            values.put(path, "");
            parser.skipChildren();
        }
    }

    /** Returns the value of a field, or null if it is absent, empty, or not scalar. */
    @Nullable
    String get(String path) {
        String value = values.get(path);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Returns the value of a field, or a default if it is absent, empty, or not scalar. */
    String getOrDefault(String path, String defaultValue) {
        String value = get(path);
        return value == null ? defaultValue : value;
    }

    /** Returns whether a field is present, whatever its value. */
    boolean has(String path) {
        return values.containsKey(path);
    }
}
