package io.serverlesspipeline.handler.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.serverlesspipeline.handler.value.Numbers;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import io.serverlesspipeline.handler.value.Surrogates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Parses a JSON object as a record. */
final class JsonRecordParser implements RecordParser {
    /**
     * Doesn't intern field names: a table shared by all records would grow with the uploaded data, and names crafted to
     * collide in it would stall the parser.
     */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /** The minimum that DynamoDB counts besides names and strings. */
    private static final int CONTAINER_BYTES = 3;

    private static final int ELEMENT_BYTES = 1;

    private final int maxDepth;
    private final int maxItemBytes;
    private long bytes;

    /**
     * Creates a parser.
     *
     * @param maxDepth how deeply objects and arrays may be nested
     * @param maxItemBytes the maximum item size in bytes, as DynamoDB counts them; parsing stops there, because the
     *     parsed objects take many times the memory
     */
    JsonRecordParser(int maxDepth, int maxItemBytes) {
        this.maxDepth = maxDepth;
        this.maxItemBytes = maxItemBytes;
    }

    @Override
    public Map<String, AttributeValue> parse(CharBuffer text) throws RejectedRecordException {
        bytes = 0;
        try (JsonParser parser = JSON.createParser(text.array(), text.arrayOffset(), text.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RejectedRecordException("The record isn't a JSON object.");
            }
            Map<String, AttributeValue> fields = object(parser, 1);
            if (parser.nextToken() != null) {
                throw new RejectedRecordException(
                        "The line contains more than one JSON value. To read values that follow each other without a line"
                                + " break, set the format json.");
            }
            return fields;
        } catch (StreamConstraintsException e) {
            throw new RejectedRecordException(
                    "The record has a number of more than 1000 characters, or a field name of more than 50000.");
        } catch (JsonProcessingException e) {
            throw new RejectedRecordException("The record isn't valid JSON: the error is at character "
                    + e.getLocation().getCharOffset() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory can't fail", e);
        }
    }

    /**
     * Parses any JSON value, such as one in a column of a CSV file.
     *
     * @throws RejectedRecordException if the text isn't exactly one JSON value
     */
    AttributeValue parseValue(String column, String text) throws RejectedRecordException {
        bytes = 0;
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                throw invalidValue(column);
            }
            AttributeValue value = value(parser, 1);
            if (parser.nextToken() != null) {
                throw invalidValue(column);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw invalidValue(column);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory can't fail", e);
        }
    }

    private static RejectedRecordException invalidValue(String column) {
        return new RejectedRecordException("The value of the column " + column + " isn't valid JSON.");
    }

    /** Returns the text of a JSON string, given with its quotes; empty if the string isn't valid. */
    static String unescape(String string) {
        try (JsonParser parser = JSON.createParser(string)) {
            return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
        } catch (JsonProcessingException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory can't fail", e);
        }
    }

    private Map<String, AttributeValue> object(JsonParser parser, int depth)
            throws IOException, RejectedRecordException {
        checkDepth(depth);
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (name.isEmpty()) {
                throw new RejectedRecordException("A field name is empty; DynamoDB requires at least one character.");
            }
            Surrogates.check(name);
            addBytes(name.length());
            parser.nextToken();
            if (fields.put(name, value(parser, depth)) != null) {
                throw new RejectedRecordException("A field occurs twice in the same object.");
            }
        }
        return fields;
    }

    private AttributeValue value(JsonParser parser, int depth) throws IOException, RejectedRecordException {
        JsonToken token = parser.currentToken();
        addBytes(depth > 1 ? ELEMENT_BYTES : 0);
        addBytes(
                token.isStructStart() ? CONTAINER_BYTES : token == JsonToken.VALUE_STRING ? parser.getTextLength() : 1);
        return switch (token) {
            case START_OBJECT -> AttributeValue.fromM(object(parser, depth + 1));
            case START_ARRAY -> AttributeValue.fromL(array(parser, depth + 1));
            case VALUE_STRING -> AttributeValue.fromS(Surrogates.check(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> AttributeValue.fromN(Numbers.canonical(parser.getText()));
            case VALUE_TRUE -> AttributeValue.fromBool(true);
            case VALUE_FALSE -> AttributeValue.fromBool(false);
            default -> AttributeValue.fromNul(true);
        };
    }

    private List<AttributeValue> array(JsonParser parser, int depth) throws IOException, RejectedRecordException {
        checkDepth(depth);
        List<AttributeValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser, depth));
        }
        return values;
    }

    /** Adds to the minimum size of the item. */
    private void addBytes(int minimum) throws RejectedRecordException {
        bytes += minimum;
        if (bytes > maxItemBytes) {
            throw new RejectedRecordException(
                    "The item would have more than " + maxItemBytes + " bytes as DynamoDB counts them.");
        }
    }

    private void checkDepth(int depth) throws RejectedRecordException {
        if (depth > maxDepth) {
            throw new RejectedRecordException("The record is nested deeper than " + maxDepth + " levels.");
        }
    }
}
