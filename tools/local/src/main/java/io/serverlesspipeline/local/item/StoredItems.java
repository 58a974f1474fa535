package io.serverlesspipeline.local.item;

import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the items of the pipeline's table with strongly consistent reads. Leaves out the rejected records of uploads
 * that a newer upload has replaced.
 */
public final class StoredItems {
    private static final Comparator<Map<String, AttributeValue>> BY_KEY = Comparator.comparing(
                    (Map<String, AttributeValue> item) -> Attributes.string(item, Attributes.PK))
            .thenComparing(item -> Attributes.string(item, Attributes.SK));

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** Creates a reader of a pipeline's table. */
    public StoredItems(DynamoDbClient dynamoDb, PipelineOutputs pipeline) {
        this.dynamoDb = dynamoDb;
        this.table = pipeline.tableName();
    }

    /** Returns every item of the table, sorted by key. */
    public List<Map<String, AttributeValue>> all() {
        return CurrentItems.of(
                dynamoDb.scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream()
                        .sorted(BY_KEY)
                        .toList());
    }

    /** Returns the items of a partition key, sorted by sort key. */
    public List<Map<String, AttributeValue>> ofPartition(String partitionKey) {
        return CurrentItems.of(dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("PK = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partitionKey))))
                .items()
                .stream()
                .toList());
    }

    /** Returns the item of an object, if it has one. */
    public Optional<ObjectItemView> object(String bucket, String key) {
        Map<String, AttributeValue> item = dynamoDb.getItem(request -> request.tableName(table)
                        .consistentRead(true)
                        .key(Map.of(
                                Attributes.PK, AttributeValue.fromS(ObjectItemView.partitionKey(bucket, key)),
                                Attributes.SK, AttributeValue.fromS(ObjectItemView.SORT_KEY))))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(ObjectItemView.of(item));
    }

    /** Returns the rejected records of the upload that an object's item belongs to. */
    public List<RejectedItemView> rejected(ObjectItemView object) {
        return ofPartition(ObjectItemView.PARTITION_PREFIX + object.source()).stream()
                .filter(RejectedItemView::is)
                .map(RejectedItemView::of)
                .filter(rejected -> rejected.isOf(object))
                .toList();
    }
}
