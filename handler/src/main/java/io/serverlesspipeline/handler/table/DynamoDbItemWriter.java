package io.serverlesspipeline.handler.table;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Puts items into a table of Amazon DynamoDB, with {@code PutItem} alone. */
public final class DynamoDbItemWriter implements ItemWriter {
    /**
     * The answers that are due to the item. A full item collection, of a table with local indexes, takes no further
     * item until others are deleted, however long a put waits.
     */
    private static final Set<String> REFUSALS =
            Set.of("ValidationException", "ItemCollectionSizeLimitExceededException");

    private final DynamoDbClient dynamoDb;
    private final String tableName;

    /** Makes a table of a client and the table's name. */
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
                // The way to learn what is there without a permission to read.
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        try {
            dynamoDb.putItem(request);
            return new PutOutcome.Stored();
        } catch (ConditionalCheckFailedException e) {
            return new PutOutcome.ConditionFailed(e.item());
        } catch (DynamoDbException e) {
            AwsErrorDetails details = e.awsErrorDetails();
            if (details != null && REFUSALS.contains(String.valueOf(details.errorCode()))) {
                throw new InvalidItemException(details.errorMessage());
            }
            throw e;
        }
    }
}
