package io.serverlesspipeline.deployment.resource.dynamodb;

import static io.serverlesspipeline.deployment.resource.RecordingAws.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.deployment.property.InvalidPropertyException;
import io.serverlesspipeline.deployment.resource.AdapterRun;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.RecordingAws;
import io.serverlesspipeline.deployment.resource.RecordingAws.Received;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TableAdapterTest {

    private static final String CREATED = """
            {"TableDescription": {"TableName": "items", "TableStatus": "CREATING",
              "TableArn": "arn:aws:dynamodb:us-east-1:123456789012:table/items",
              "ProvisionedThroughput": {"ReadCapacityUnits": 0, "WriteCapacityUnits": 0}}}""";

    private static final String ACTIVE = "{\"Table\": {\"TableStatus\": \"ACTIVE\"}}";

    @AutoClose
    private final RecordingAws aws = RecordingAws.start();

    @Test
    void createsAnOnDemandTable_withEverySetting() throws IOException {
        aws.answer(CREATED).answer(ACTIVE);
        Map<String, Object> inputs = new HashMap<>(keys());
        inputs.put("billingMode", "PAY_PER_REQUEST");
        inputs.put("onDemandThroughput", Map.of("maxReadRequestUnits", 10.0, "maxWriteRequestUnits", 20.0));
        inputs.put("deletionProtectionEnabled", true);
        inputs.put("tableClass", "STANDARD_INFREQUENT_ACCESS");
        inputs.put("tags", Map.of("team", "data"));
        inputs.put("streamEnabled", true);
        inputs.put("streamViewType", "NEW_IMAGE");
        inputs.put("serverSideEncryption", Map.of("enabled", true, "kmsKeyArn", "arn:key"));
        inputs.put("ttl", Map.of("enabled", true, "attributeName", "expiresAt"));
        inputs.put("pointInTimeRecovery", Map.of("enabled", true, "recoveryPeriodInDays", 7.0));
        inputs.put(
                "globalSecondaryIndexes",
                List.of(Map.of(
                        "name", "GSI1",
                        "hashKey", "GSI1PK",
                        "rangeKey", "GSI1SK",
                        "projectionType", "INCLUDE",
                        "nonKeyAttributes", List.of("status"),
                        "onDemandThroughput", Map.of("maxReadRequestUnits", 5.0))));

        create(inputs);

        assertThat(aws.requests())
                .extracting(Received::operation)
                .containsExactly("CreateTable", "DescribeTable", "UpdateTimeToLive", "UpdateContinuousBackups");
        assertThat(aws.requests().get(0).json()).isEqualTo(json("""
                {"TableName": "items",
                 "AttributeDefinitions": [{"AttributeName": "PK", "AttributeType": "S"},
                                          {"AttributeName": "SK", "AttributeType": "N"}],
                 "KeySchema": [{"AttributeName": "PK", "KeyType": "HASH"}, {"AttributeName": "SK", "KeyType": "RANGE"}],
                 "BillingMode": "PAY_PER_REQUEST",
                 "OnDemandThroughput": {"MaxReadRequestUnits": 10, "MaxWriteRequestUnits": 20},
                 "DeletionProtectionEnabled": true,
                 "TableClass": "STANDARD_INFREQUENT_ACCESS",
                 "Tags": [{"Key": "team", "Value": "data"}],
                 "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_IMAGE"},
                 "SSESpecification": {"Enabled": true, "SSEType": "KMS", "KMSMasterKeyId": "arn:key"},
                 "GlobalSecondaryIndexes": [{"IndexName": "GSI1",
                   "KeySchema": [{"AttributeName": "GSI1PK", "KeyType": "HASH"},
                                 {"AttributeName": "GSI1SK", "KeyType": "RANGE"}],
                   "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["status"]},
                   "OnDemandThroughput": {"MaxReadRequestUnits": 5}}]}"""));
        assertThat(aws.requests().get(2).json()).isEqualTo(json("""
                {"TableName": "items", "TimeToLiveSpecification": {"Enabled": true, "AttributeName": "expiresAt"}}"""));
        assertThat(aws.requests().get(3).json()).isEqualTo(json("""
                {"TableName": "items",
                 "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true, "RecoveryPeriodInDays": 7}}"""));
    }

    @Test
    void createsAProvisionedTable_byDefault() throws IOException {
        aws.answer(CREATED).answer(ACTIVE);
        Map<String, Object> inputs = new HashMap<>(keys());
        inputs.put("readCapacity", 1.0);
        inputs.put("writeCapacity", 2.0);
        inputs.put(
                "globalSecondaryIndexes",
                List.of(Map.of(
                        "name",
                        "GSI1",
                        "hashKey",
                        "SK",
                        "projectionType",
                        "ALL",
                        "readCapacity",
                        3.0,
                        "writeCapacity",
                        4.0)));

        create(inputs);

        assertThat(aws.requests().get(0).json()).isEqualTo(json("""
                {"TableName": "items",
                 "AttributeDefinitions": [{"AttributeName": "PK", "AttributeType": "S"},
                                          {"AttributeName": "SK", "AttributeType": "N"}],
                 "KeySchema": [{"AttributeName": "PK", "KeyType": "HASH"}, {"AttributeName": "SK", "KeyType": "RANGE"}],
                 "BillingMode": "PROVISIONED",
                 "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 2},
                 "GlobalSecondaryIndexes": [{"IndexName": "GSI1",
                   "KeySchema": [{"AttributeName": "SK", "KeyType": "HASH"}],
                   "Projection": {"ProjectionType": "ALL"},
                   "ProvisionedThroughput": {"ReadCapacityUnits": 3, "WriteCapacityUnits": 4}}]}"""));
    }

    @Test
    void returnsTheTablesOutputs() throws IOException {
        aws.answer("""
                        {"TableDescription": {"TableName": "items",
                          "TableArn": "arn:aws:dynamodb:us-east-1:123456789012:table/items",
                          "LatestStreamArn": "arn:stream", "LatestStreamLabel": "label",
                          "ProvisionedThroughput": {"ReadCapacityUnits": 0, "WriteCapacityUnits": 0}}}""").answer(ACTIVE);

        CreatedResource table = create(onDemand());

        assertThat(table.id()).isEqualTo("items");
        assertThat(table.outputs())
                .containsEntry("arn", "arn:aws:dynamodb:us-east-1:123456789012:table/items")
                .containsEntry("name", "items")
                .containsEntry("streamArn", "arn:stream")
                .containsEntry("streamLabel", "label");
    }

    @Test
    void doesNotSetDisabledFeatures() throws IOException {
        aws.answer(CREATED).answer(ACTIVE);
        Map<String, Object> inputs = new HashMap<>(onDemand());
        inputs.put("serverSideEncryption", Map.of("enabled", false));
        inputs.put("ttl", Map.of("enabled", false, "attributeName", "expiresAt"));
        inputs.put("pointInTimeRecovery", Map.of("enabled", false));
        inputs.put("streamEnabled", false);

        create(inputs);

        assertThat(aws.requests()).extracting(Received::operation).containsExactly("CreateTable", "DescribeTable");
        assertThat(aws.requests().get(0).json().has("SSESpecification")).isFalse();
        assertThat(aws.requests().get(0).json().has("StreamSpecification")).isFalse();
    }

    @Test
    void waitsUntilTheTableIsActive() throws IOException {
        aws.answer(CREATED)
                .answer("{\"Table\": {\"TableStatus\": \"CREATING\"}}")
                .answer(ACTIVE);

        create(onDemand());

        assertThat(aws.requests())
                .extracting(Received::operation)
                .containsExactly("CreateTable", "DescribeTable", "DescribeTable");
    }

    @Test
    void fails_whenTheBillingModeIsInvalid() {
        Map<String, Object> inputs = new HashMap<>(keys());
        inputs.put("billingMode", "FREE");

        assertThatThrownBy(() -> create(inputs))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("the property billingMode must be PROVISIONED or PAY_PER_REQUEST, not FREE");
    }

    private static Map<String, Object> keys() {
        return Map.of(
                "name", "items",
                "hashKey", "PK",
                "rangeKey", "SK",
                "attributes", List.of(Map.of("name", "PK", "type", "S"), Map.of("name", "SK", "type", "N")));
    }

    private static Map<String, Object> onDemand() {
        Map<String, Object> inputs = new HashMap<>(keys());
        inputs.put("billingMode", "PAY_PER_REQUEST");
        return inputs;
    }

    private CreatedResource create(Map<String, Object> inputs) throws IOException {
        return AdapterRun.of(
                        "aws:dynamodb/table:Table",
                        DynamoDbAdapters.all(aws.clients(), new PhysicalNames(new Random(1))))
                .create(inputs);
    }
}
