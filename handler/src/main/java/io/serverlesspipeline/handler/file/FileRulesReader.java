package io.serverlesspipeline.handler.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.serverlesspipeline.handler.settings.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the file rules from the function's configuration and validates them. */
public final class FileRulesReader {
    private FileRulesReader() {}

    /**
     * Returns the rules that a JSON array describes.
     *
     * @throws SettingsException if the array is malformed; the message names the rule by its position and the field
     */
    public static FileRules read(JsonFactory json, String rules) {
        try (JsonParser parser = json.createParser(rules)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw invalid("must be a JSON array of rules");
            }
            List<FileRule> read = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                read.add(rule(parser, read.size()));
            }
            return new FileRules(read);
        } catch (JsonProcessingException e) {
            throw invalid("isn't valid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory can't fail", e);
        }
    }

    private static FileRule rule(JsonParser parser, int number) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw invalid("must contain JSON objects, but rule " + number + " isn't an object");
        }
        try {
            return new FileRuleFields(object(parser)).rule();
        } catch (IllegalArgumentException e) {
            throw invalid("has a rule " + number + " whose " + e.getMessage());
        }
    }

    /** Reads an object, whose values are strings, arrays of strings, or objects of strings. */
    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            fields.put(
                    name,
                    switch (parser.nextToken()) {
                        case VALUE_STRING -> parser.getText();
                        case START_ARRAY -> strings(parser, name);
                        case START_OBJECT -> object(parser);
                        default -> throw new IllegalArgumentException("field " + name + " has the wrong type");
                    });
        }
        return fields;
    }

    private static List<String> strings(JsonParser parser, String name) throws IOException {
        List<String> strings = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw new IllegalArgumentException("field " + name + " must be an array of strings");
            }
            strings.add(parser.getText());
        }
        return strings;
    }

    private static SettingsException invalid(String reason) {
        return new SettingsException("The environment variable PIPELINE_FILES " + reason + ".");
    }
}
