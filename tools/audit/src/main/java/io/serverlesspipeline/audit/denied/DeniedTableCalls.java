package io.serverlesspipeline.audit.denied;

import io.serverlesspipeline.audit.pipeline.PipelineNames;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The Amazon DynamoDB calls that must be denied. */
final class DeniedTableCalls {
    private static final Map<String, AttributeValue> KEY =
            Map.of("PK", AttributeValue.fromS("USER#u-1"), "SK", AttributeValue.fromS("PROFILE"));

    private DeniedTableCalls() {}

    static List<DeniedCall> of(PipelineNames own, PipelineNames other) {
        String table = own.tableName();
        return List.of(
                new DeniedCall(
                        "read an item",
                        "dynamodb:GetItem",
                        role -> role.dynamoDb()
                                .getItem(request -> request.tableName(table).key(KEY))),
                new DeniedCall(
                        "read items",
                        "dynamodb:BatchGetItem",
                        role -> role.dynamoDb()
                                .batchGetItem(request -> request.requestItems(Map.of(
                                        table,
                                        KeysAndAttributes.builder()
                                                .keys(List.of(KEY))
                                                .build())))),
                new DeniedCall(
                        "read an item in a transaction",
                        "dynamodb:GetItem",
                        role -> role.dynamoDb()
                                .transactGetItems(request -> request.transactItems(TransactGetItem.builder()
                                        .get(get -> get.tableName(table).key(KEY))
                                        .build()))),
                new DeniedCall(
                        "query the table",
                        "dynamodb:Query",
                        role -> role.dynamoDb()
                                .query(request -> request.tableName(table)
                                        .keyConditionExpression("PK = :pk")
                                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("USER#u-1"))))),
                new DeniedCall(
                        "query the index",
                        "dynamodb:Query",
                        role -> role.dynamoDb()
                                .query(request -> request.tableName(table)
                                        .indexName("GSI1")
                                        .keyConditionExpression("GSI1PK = :pk")
                                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("ORDER#new"))))),
                new DeniedCall(
                        "scan the table",
                        "dynamodb:Scan",
                        role -> role.dynamoDb().scan(request -> request.tableName(table))),
                new DeniedCall(
                        "update an item",
                        "dynamodb:UpdateItem",
                        role -> role.dynamoDb()
                                .updateItem(request -> request.tableName(table).key(KEY))),
                new DeniedCall(
                        "delete an item",
                        "dynamodb:DeleteItem",
                        role -> role.dynamoDb()
                                .deleteItem(request -> request.tableName(table).key(KEY))),
                new DeniedCall(
                        "delete an item in a transaction",
                        "dynamodb:DeleteItem",
                        role -> role.dynamoDb()
                                .transactWriteItems(request -> request.transactItems(TransactWriteItem.builder()
                                        .delete(delete ->
                                                delete.tableName(table).key(KEY))
                                        .build()))),
                new DeniedCall(
                        "put items without a condition",
                        "dynamodb:BatchWriteItem",
                        role -> role.dynamoDb()
                                .batchWriteItem(request -> request.requestItems(Map.of(
                                        table,
                                        List.of(WriteRequest.builder()
                                                .putRequest(put -> put.item(KEY))
                                                .build()))))),
                new DeniedCall(
                        "put an item into another pipeline's table",
                        "dynamodb:PutItem",
                        role -> role.dynamoDb()
                                .putItem(request ->
                                        request.tableName(other.tableName()).item(KEY))),
                new DeniedCall(
                        "describe the table",
                        "dynamodb:DescribeTable",
                        role -> role.dynamoDb().describeTable(request -> request.tableName(table))),
                new DeniedCall(
                        "list the tables",
                        "dynamodb:ListTables",
                        role -> role.dynamoDb().listTables()),
                new DeniedCall(
                        "create a table",
                        "dynamodb:CreateTable",
                        role -> role.dynamoDb()
                                .createTable(request -> request.tableName(table + "-more")
                                        .billingMode(BillingMode.PAY_PER_REQUEST)
                                        .keySchema(KeySchemaElement.builder()
                                                .attributeName("PK")
                                                .keyType(KeyType.HASH)
                                                .build())
                                        .attributeDefinitions(AttributeDefinition.builder()
                                                .attributeName("PK")
                                                .attributeType(ScalarAttributeType.S)
                                                .build()))),
                new DeniedCall(
                        "change the TTL settings",
                        "dynamodb:UpdateTimeToLive",
                        role -> role.dynamoDb()
                                .updateTimeToLive(request -> request.tableName(table)
                                        .timeToLiveSpecification(
                                                ttl -> ttl.attributeName("SK").enabled(true)))),
                new DeniedCall(
                        "change the table",
                        "dynamodb:UpdateTable",
                        role -> role.dynamoDb()
                                .updateTable(request -> request.tableName(table).deletionProtectionEnabled(false))),
                new DeniedCall(
                        "delete the table",
                        "dynamodb:DeleteTable",
                        role -> role.dynamoDb().deleteTable(request -> request.tableName(table))));
    }
}
