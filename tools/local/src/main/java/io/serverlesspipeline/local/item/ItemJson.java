package io.serverlesspipeline.local.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts items to plain JSON without DynamoDB's type names: numbers as numbers, sets as arrays, bytes in Base64. */
public final class ItemJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ItemJson() {}

    /** Returns a JSON array with an object for each item: first the key, then the attributes in alphabetical order. */
    public static String array(List<Map<String, AttributeValue>> items) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(object(item)));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array);
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("Plain nodes can always be written", exception);
        }
    }

    public static JsonNode value(AttributeValue value) {
        return switch (value.type()) {
            case S -> NODES.textNode(value.s());
            case N -> NODES.numberNode(new BigDecimal(value.n()));
            case BOOL -> NODES.booleanNode(value.bool());
            case B -> bytes(value.b());
            case SS -> arrayOf(value.ss().stream().map(NODES::textNode).toList());
            case NS ->
                arrayOf(value.ns().stream()
                        .map(number -> NODES.numberNode(new BigDecimal(number)))
                        .toList());
            case BS -> arrayOf(value.bs().stream().map(ItemJson::bytes).toList());
            case L -> arrayOf(value.l().stream().map(ItemJson::value).toList());
            case M -> object(value.m());
            case NUL, UNKNOWN_TO_SDK_VERSION -> NODES.nullNode();
        };
    }

    /** Returns a JSON object with the attributes of an item: first the key, then the others in alphabetical order. */
    public static ObjectNode object(Map<String, AttributeValue> attributes) {
        ObjectNode object = NODES.objectNode();
        for (String key : List.of(Attributes.PK, Attributes.SK)) {
            if (attributes.containsKey(key)) {
                object.set(key, value(attributes.get(key)));
            }
        }
        new TreeMap<>(attributes).forEach((name, value) -> object.set(name, value(value)));
        return object;
    }

    private static JsonNode bytes(SdkBytes bytes) {
        return NODES.textNode(Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe()));
    }

    private static ArrayNode arrayOf(List<? extends JsonNode> values) {
        return NODES.arrayNode().addAll(values);
    }
}
