package io.serverlesspipeline.local.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;
import software.amazon.awssdk.services.dynamodb.paginators.ScanIterable;

/** A DynamoDB client with one in-memory table. A scan returns one item per page. */
public final class FakeTable implements DynamoDbClient {
    private final List<Map<String, AttributeValue>> items = new ArrayList<>();

    /** Puts an item and replaces the item with the same key. Attribute names and values alternate. */
    public FakeTable put(Object... attributes) {
        Map<String, AttributeValue> item = item(attributes);
        items.removeIf(other ->
                text(other, "PK").equals(text(item, "PK")) && text(other, "SK").equals(text(item, "SK")));
        items.add(item);
        return this;
    }

    public static Map<String, AttributeValue> item(Object... attributes) {
        Map<String, AttributeValue> item = new HashMap<>();
        for (int index = 0; index < attributes.length; index += 2) {
            Object value = attributes[index + 1];
            item.put(
                    attributes[index].toString(),
                    value instanceof Number
                            ? AttributeValue.fromN(value.toString())
                            : AttributeValue.fromS(value.toString()));
        }
        return item;
    }

    /** Returns a required string attribute. */
    public static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }

    @Override
    public GetItemResponse getItem(Consumer<GetItemRequest.Builder> request) {
        Map<String, AttributeValue> key =
                GetItemRequest.builder().applyMutation(request).build().key();
        GetItemResponse.Builder response = GetItemResponse.builder();
        items.stream()
                .filter(item -> item.entrySet().containsAll(key.entrySet()))
                .findFirst()
                .ifPresent(response::item);
        return response.build();
    }

    @Override
    public ScanIterable scanPaginator(Consumer<ScanRequest.Builder> request) {
        return new ScanIterable(
                this, ScanRequest.builder().applyMutation(request).build());
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        int page = request.hasExclusiveStartKey() ? Integer.parseInt(text(request.exclusiveStartKey(), "page")) : 0;
        ScanResponse.Builder response =
                ScanResponse.builder().items(items.subList(page, Math.min(page + 1, items.size())));
        if (page + 1 < items.size()) {
            response.lastEvaluatedKey(Map.of("page", AttributeValue.fromS(Integer.toString(page + 1))));
        }
        return response.build();
    }

    @Override
    public QueryIterable queryPaginator(Consumer<QueryRequest.Builder> request) {
        return new QueryIterable(
                this, QueryRequest.builder().applyMutation(request).build());
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return QueryResponse.builder()
                .items(items.stream()
                        .filter(item -> text(item, "PK").equals(text(request.expressionAttributeValues(), ":pk")))
                        .toList())
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
