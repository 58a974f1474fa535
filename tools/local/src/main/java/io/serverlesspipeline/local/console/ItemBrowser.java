package io.serverlesspipeline.local.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serverlesspipeline.local.console.server.Request;
import io.serverlesspipeline.local.console.server.RequestException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Reads the table and its index GSI1 page by page.
 *
 * @param dynamoDb the client
 * @param table the table's name
 */
record ItemBrowser(DynamoDbClient dynamoDb, String table) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INDEX = "GSI1";
    private static final int SCAN_LIMIT = 5000;
    private static final int QUERY_LIMIT = 100;

    /** A page of partition keys; {@code next} is the cursor of the next page, or null. */
    record Keys(List<Key> keys, @Nullable String next, int items) {}

    /** A partition key with the number and the types of its items in this page. */
    record Key(String pk, int count, Set<String> types) {}

    /** A page of an item collection, and the AWS CLI command that queries it. */
    record Collection(List<PageItem> items, @Nullable String next, String command) {}

    Keys keys(Request request) {
        boolean index = isIndex(request);
        ScanResponse page = dynamoDb.scan(ScanRequest.builder()
                .tableName(table)
                .indexName(index ? INDEX : null)
                .projectionExpression("PK, SK, GSI1PK, entityType")
                .exclusiveStartKey(cursor(request))
                .limit(SCAN_LIMIT)
                .build());
        Map<String, List<Map<String, AttributeValue>>> collections = new LinkedHashMap<>();
        page.items()
                .forEach(item -> collections
                        .computeIfAbsent(
                                item.getOrDefault(partitionKey(index), AttributeValue.fromS(""))
                                        .s(),
                                any -> new ArrayList<>())
                        .add(item));
        List<Key> keys = new ArrayList<>();
        collections.forEach((pk, items) -> {
            Set<String> types = new TreeSet<>();
            items.forEach(item -> types.add(PageItem.type(item)));
            keys.add(new Key(pk, items.size(), types));
        });
        return new Keys(keys, cursor(page.lastEvaluatedKey()), page.items().size());
    }

    Collection collection(Request request) {
        boolean index = isIndex(request);
        String pk = request.parameter("pk");
        if (pk.isEmpty()) {
            throw RequestException.invalid("Enter a partition key.");
        }
        QueryResponse page = dynamoDb.query(QueryRequest.builder()
                .tableName(table)
                .indexName(index ? INDEX : null)
                .keyConditionExpression(partitionKey(index) + " = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                .exclusiveStartKey(cursor(request))
                .limit(QUERY_LIMIT)
                .build());
        return new Collection(
                page.items().stream().map(PageItem::of).toList(), cursor(page.lastEvaluatedKey()), command(index, pk));
    }

    private String command(boolean index, String pk) {
        ObjectNode values = JSON.createObjectNode();
        values.putObject(":pk").put("S", pk);
        return "aws dynamodb query --table-name " + table + (index ? " --index-name " + INDEX : "")
                + " --key-condition-expression '" + partitionKey(index) + " = :pk' --expression-attribute-values '"
                + values.toString().replace("'", "'\\''") + "'";
    }

    private static boolean isIndex(Request request) {
        return request.parameter("index").equals(INDEX);
    }

    private static String partitionKey(boolean index) {
        return index ? "GSI1PK" : "PK";
    }

    /** Encodes the last key of a page, whose attributes are strings. */
    private static @Nullable String cursor(Map<String, AttributeValue> key) {
        if (key.isEmpty()) {
            return null;
        }
        ObjectNode values = JSON.createObjectNode();
        key.forEach((name, value) -> values.put(name, value.s()));
        return Base64.getUrlEncoder().encodeToString(values.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Map<String, AttributeValue> cursor(Request request) {
        String cursor = request.parameter("after");
        if (cursor.isEmpty()) {
            return null;
        }
        try {
            JsonNode values = JSON.readTree(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            Map<String, AttributeValue> key = new HashMap<>();
            values.properties()
                    .forEach(value -> key.put(
                            value.getKey(),
                            AttributeValue.fromS(value.getValue().asText())));
            return key;
        } catch (IllegalArgumentException | JsonProcessingException exception) {
            throw RequestException.invalid("The page's cursor isn't valid. Reload the page.");
        }
    }
}
