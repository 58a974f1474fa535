package io.serverlesspipeline.handler.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

class DynamoDbItemWriterTest {
    private static final Map<String, AttributeValue> ITEM = Map.of("PK", AttributeValue.fromS("USER#1"));
    private static final ConditionalPut PUT = new ConditionalPut(
            ITEM, new PutCondition("#a < :a", Map.of("#a", "record"), Map.of(":a", AttributeValue.fromN("1"))));

    /** Responds as configured, and records the requests. */
    private static final class Client implements DynamoDbClient {
        private final List<PutItemRequest> requests = new ArrayList<>();
        private final Supplier<PutItemResponse> answer;

        Client(Supplier<PutItemResponse> answer) {
            this.answer = answer;
        }

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            requests.add(request);
            return answer.get();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }

    private static PutOutcome put(RuntimeException failure) {
        return new DynamoDbItemWriter(
                        new Client(() -> {
                            throw failure;
                        }),
                        "items")
                .put(PUT);
    }

    private static DynamoDbException failure(String code, String message) {
        return (DynamoDbException) DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    @Test
    void putsTheItemWithItsCondition_andRequestsTheExistingItem() {
        Client client = new Client(() -> PutItemResponse.builder().build());

        assertThat(new DynamoDbItemWriter(client, "items").put(PUT)).isInstanceOf(PutOutcome.Stored.class);
        assertThat(client.requests)
                .containsExactly(PutItemRequest.builder()
                        .tableName("items")
                        .item(ITEM)
                        .conditionExpression("#a < :a")
                        .expressionAttributeNames(Map.of("#a", "record"))
                        .expressionAttributeValues(Map.of(":a", AttributeValue.fromN("1")))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build());
    }

    @Test
    void returnsTheExistingItem_whenTheConditionFails() {
        Map<String, AttributeValue> existing = Map.of("record", AttributeValue.fromN("2"));
        ConditionalCheckFailedException refused =
                ConditionalCheckFailedException.builder().item(existing).build();

        assertThat(put(refused)).isEqualTo(new PutOutcome.ConditionFailed(existing));
    }

    @Test
    void throwsInvalidItem_whenDynamoDbRejectsTheItem() {
        assertThatThrownBy(() -> put(failure("ValidationException", "Item size has exceeded the maximum allowed size")))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("Item size has exceeded the maximum allowed size");
    }

    @Test
    void throwsInvalidItem_whenTheItemCollectionIsFull() {
        assertThatThrownBy(() -> put(failure("ItemCollectionSizeLimitExceededException", "Collection size exceeded.")))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("Collection size exceeded.");
    }

    @Test
    void propagatesOtherExceptions() {
        for (DynamoDbException other : List.of(
                failure("AccessDeniedException", "not authorized"),
                failure("ResourceNotFoundException", "no table"),
                (DynamoDbException)
                        DynamoDbException.builder().message("no details").build(),
                ProvisionedThroughputExceededException.builder().build())) {
            assertThatThrownBy(() -> put(other)).isSameAs(other);
        }
    }
}
