package io.serverlesspipeline.handler.table;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Writes items to a DynamoDB table, with {@code PutItem} only. */
public final class DynamoDbItemWriter implements ItemWriter {
    /**
     * The errors that the item causes. A full item collection, in a table with local secondary indexes, accepts no more
     * items until others are deleted, however long a put waits.
     */
    private static final Set<String> INVALID_ITEM_CODES =
            Set.of("ValidationException", "ItemCollectionSizeLimitExceededException");

    private final DynamoDbClient dynamoDb;
    private final String tableName;

    /** Creates a writer for the table with the given name. */
    public DynamoDbItemWriter(DynamoDbClient dynamoDb, String tableName) {
        this.dynamoDb = dynamoDb;
        this.tableName = tableName;
    }

    @Override
    public PutOutcome put(ConditionalPut put) {
        PutCondition condition = put.condition();
        PutItemRequest request = PutItemRequest.builder()
                .tableName(tableName)
                .item(put.item())
                .conditionExpression(condition.expression())
                .expressionAttributeNames(condition.names())
                .expressionAttributeValues(condition.values())
                // Returns the existing item without a permission to read.
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        try {
            dynamoDb.putItem(request);
            return new PutOutcome.Stored();
        } catch (ConditionalCheckFailedException e) {
            return new PutOutcome.ConditionFailed(e.item());
        } catch (DynamoDbException e) {
            AwsErrorDetails details = e.awsErrorDetails();
            if (details != null && INVALID_ITEM_CODES.contains(String.valueOf(details.errorCode()))) {
                throw new InvalidItemException(details.errorMessage());
            }
            throw e;
        }
    }
}
