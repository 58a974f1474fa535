package io.serverlesspipeline.deployment.resource.dynamodb;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.NotReadyException;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.Readiness;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Creates {@code aws.dynamodb.Table}. */
final class TableAdapter implements ResourceAdapter {

    private final ServiceClients clients;
    private final PhysicalNames names;

    TableAdapter(ServiceClients clients, PhysicalNames names) {
        this.clients = clients;
        this.names = names;
    }

    @Override
    public String type() {
        return "aws:dynamodb/table:Table";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of(
                "attributes.name",
                "attributes.type",
                "billingMode",
                "deletionProtectionEnabled",
                "globalSecondaryIndexes.hashKey",
                "globalSecondaryIndexes.name",
                "globalSecondaryIndexes.nonKeyAttributes",
                "globalSecondaryIndexes.onDemandThroughput.maxReadRequestUnits",
                "globalSecondaryIndexes.onDemandThroughput.maxWriteRequestUnits",
                "globalSecondaryIndexes.projectionType",
                "globalSecondaryIndexes.rangeKey",
                "globalSecondaryIndexes.readCapacity",
                "globalSecondaryIndexes.writeCapacity",
                "hashKey",
                "name",
                "onDemandThroughput.maxReadRequestUnits",
                "onDemandThroughput.maxWriteRequestUnits",
                "pointInTimeRecovery.enabled",
                "pointInTimeRecovery.recoveryPeriodInDays",
                "rangeKey",
                "readCapacity",
                "serverSideEncryption.enabled",
                "serverSideEncryption.kmsKeyArn",
                "streamEnabled",
                "streamViewType",
                "tableClass",
                "tags",
                "ttl.attributeName",
                "ttl.enabled",
                "writeCapacity");
    }

    @Override
    public Set<String> unavailableOutputs() {
        return Set.of("pointInTimeRecovery", "serverSideEncryption", "streamViewType", "ttl");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        DynamoDbClient dynamoDb = clients.dynamoDb();
        String table = names.choose(logicalName, inputs);
        TableDescription description =
                dynamoDb.createTable(TableRequests.create(table, inputs)).tableDescription();
        waitUntilActive(dynamoDb, table);
        enableTimeToLive(dynamoDb, table, inputs);
        enablePointInTimeRecovery(dynamoDb, table, inputs);
        return new CreatedResource(table, outputs(description, inputs));
    }

    private static void waitUntilActive(DynamoDbClient dynamoDb, String table) {
        try (var waiter = dynamoDb.waiter()) {
            waiter.waitUntilTableExists(request -> request.tableName(table), Readiness::poll);
        } catch (AbortedException exception) {
            throw exception;
        } catch (SdkClientException exception) {
            String status = dynamoDb.describeTable(request -> request.tableName(table))
                    .table()
                    .tableStatusAsString();
            throw new NotReadyException("DynamoDB reports the table status " + status, exception);
        }
    }

    private static void enableTimeToLive(DynamoDbClient dynamoDb, String table, ResourceInputs inputs) {
        ResourceInputs ttl = inputs.block("ttl");
        if (ttl != null && ttl.isTrue("enabled")) {
            dynamoDb.updateTimeToLive(request -> request.tableName(table)
                    .timeToLiveSpecification(specification ->
                            specification.enabled(true).attributeName(ttl.requiredString("attributeName"))));
        }
    }

    private static void enablePointInTimeRecovery(DynamoDbClient dynamoDb, String table, ResourceInputs inputs) {
        ResourceInputs recovery = inputs.block("pointInTimeRecovery");
        if (recovery != null && recovery.isTrue("enabled")) {
            dynamoDb.updateContinuousBackups(request -> request.tableName(table)
                    .pointInTimeRecoverySpecification(specification -> specification
                            .pointInTimeRecoveryEnabled(true)
                            .recoveryPeriodInDays(recovery.integer("recoveryPeriodInDays"))));
        }
    }

    private static Map<String, Object> outputs(TableDescription table, ResourceInputs inputs) {
        Map<String, Object> outputs = new HashMap<>();
        outputs.put("arn", table.tableArn());
        outputs.put("name", table.tableName());
        outputs.put("readCapacity", table.provisionedThroughput().readCapacityUnits());
        outputs.put("writeCapacity", table.provisionedThroughput().writeCapacityUnits());
        outputs.put("tagsAll", inputs.stringMap("tags"));
        // Without a stream, the provider's values are empty.
        outputs.put("streamArn", table.latestStreamArn() == null ? "" : table.latestStreamArn());
        outputs.put("streamLabel", table.latestStreamLabel() == null ? "" : table.latestStreamLabel());
        return outputs;
    }
}
