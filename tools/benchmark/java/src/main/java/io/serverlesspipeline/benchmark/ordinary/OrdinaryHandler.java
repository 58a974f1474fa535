package io.serverlesspipeline.benchmark.ordinary;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A typical Java handler that stores the text of each uploaded object as an item. It uses the event class of
 * {@code aws-lambda-java-events} and clients with default settings. An item from a newer upload isn't overwritten.
 */
public final class OrdinaryHandler implements RequestHandler<S3Event, String> {
    private static final String CONDITION = "attribute_not_exists(PK) OR #sequencer < :sequencer";

    private final S3Client s3 = S3Client.create();
    private final DynamoDbClient dynamoDb = DynamoDbClient.create();
    private final String tableName = System.getenv("PIPELINE_TABLE_NAME");

    @Override
    public String handleRequest(S3Event event, Context context) {
        event.getRecords().forEach(this::store);
        return "stored";
    }

    private void store(S3EventNotificationRecord notification) {
        String bucket = notification.getS3().getBucket().getName();
        String key = notification.getS3().getObject().getUrlDecodedKey();
        String sequencer = notification.getS3().getObject().getSequencer();
        String body =
                s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asUtf8String();
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("PK", AttributeValue.fromS("OBJECT#" + bucket + "/" + key));
        item.put("SK", AttributeValue.fromS("OBJECT"));
        item.put("eTag", AttributeValue.fromS(notification.getS3().getObject().geteTag()));
        item.put("size", AttributeValue.fromN(Integer.toString(body.length())));
        item.put("sequencer", AttributeValue.fromS(sequencer));
        item.put("eventTime", AttributeValue.fromS(notification.getEventTime().toString()));
        item.put("status", AttributeValue.fromS("STORED"));
        item.put("body", AttributeValue.fromS(body));
        try {
            dynamoDb.putItem(request -> request.tableName(tableName)
                    .item(item)
                    .conditionExpression(CONDITION)
                    .expressionAttributeNames(Map.of("#sequencer", "sequencer"))
                    .expressionAttributeValues(Map.of(":sequencer", AttributeValue.fromS(sequencer))));
        } catch (ConditionalCheckFailedException e) {
            System.out.println("A newer upload of " + key + " is stored.");
        }
    }
}
