package io.serverlesspipeline.deployment.resource.dynamodb;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.Tags;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Builds the request that creates a table. */
final class TableRequests {

    private TableRequests() {}

    static CreateTableRequest create(String table, ResourceInputs inputs) {
        boolean provisioned = isProvisioned(inputs);
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table)
                .attributeDefinitions(attributes(inputs))
                .keySchema(keySchema(inputs))
                .billingMode(provisioned ? BillingMode.PROVISIONED : BillingMode.PAY_PER_REQUEST)
                .provisionedThroughput(provisioned ? provisionedThroughput(inputs) : null)
                .onDemandThroughput(onDemandThroughput(inputs.block("onDemandThroughput")))
                .deletionProtectionEnabled(inputs.bool("deletionProtectionEnabled"))
                .tableClass(inputs.string("tableClass"));
        List<GlobalSecondaryIndex> indexes = inputs.blocks("globalSecondaryIndexes").stream()
                .map(index -> globalSecondaryIndex(index, provisioned))
                .toList();
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexes(indexes);
        }
        List<Tag> tags = Tags.list(
                inputs, (key, value) -> Tag.builder().key(key).value(value).build());
        if (!tags.isEmpty()) {
            request.tags(tags);
        }
        addStream(request, inputs);
        addEncryption(request, inputs.block("serverSideEncryption"));
        return request.build();
    }

    /** The provider defaults to provisioned capacity. */
    private static boolean isProvisioned(ResourceInputs inputs) {
        String billingMode = inputs.string("billingMode");
        if (billingMode == null || billingMode.equals("PROVISIONED")) {
            return true;
        }
        if (!billingMode.equals("PAY_PER_REQUEST")) {
            throw inputs.invalid("billingMode", "must be PROVISIONED or PAY_PER_REQUEST, not " + billingMode);
        }
        return false;
    }

    private static List<AttributeDefinition> attributes(ResourceInputs inputs) {
        return inputs.blocks("attributes").stream()
                .map(attribute -> AttributeDefinition.builder()
                        .attributeName(attribute.requiredString("name"))
                        .attributeType(attribute.requiredString("type"))
                        .build())
                .toList();
    }

    /** Tables and indexes both call their keys {@code hashKey} and {@code rangeKey}. */
    private static List<KeySchemaElement> keySchema(ResourceInputs inputs) {
        List<KeySchemaElement> schema = new ArrayList<>();
        schema.add(key(inputs.requiredString("hashKey"), KeyType.HASH));
        String rangeKey = inputs.string("rangeKey");
        if (rangeKey != null) {
            schema.add(key(rangeKey, KeyType.RANGE));
        }
        return schema;
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    private static GlobalSecondaryIndex globalSecondaryIndex(ResourceInputs inputs, boolean provisioned) {
        return GlobalSecondaryIndex.builder()
                .indexName(inputs.requiredString("name"))
                .keySchema(keySchema(inputs))
                .projection(projection(inputs))
                .provisionedThroughput(provisioned ? provisionedThroughput(inputs) : null)
                .onDemandThroughput(onDemandThroughput(inputs.block("onDemandThroughput")))
                .build();
    }

    private static Projection projection(ResourceInputs inputs) {
        Projection.Builder projection = Projection.builder().projectionType(inputs.requiredString("projectionType"));
        List<String> attributes = inputs.strings("nonKeyAttributes");
        if (!attributes.isEmpty()) {
            projection.nonKeyAttributes(attributes);
        }
        return projection.build();
    }

    private static ProvisionedThroughput provisionedThroughput(ResourceInputs inputs) {
        return ProvisionedThroughput.builder()
                .readCapacityUnits((long) inputs.requiredInteger("readCapacity"))
                .writeCapacityUnits((long) inputs.requiredInteger("writeCapacity"))
                .build();
    }

    private static @Nullable OnDemandThroughput onDemandThroughput(@Nullable ResourceInputs inputs) {
        if (inputs == null) {
            return null;
        }
        return OnDemandThroughput.builder()
                .maxReadRequestUnits(units(inputs.integer("maxReadRequestUnits")))
                .maxWriteRequestUnits(units(inputs.integer("maxWriteRequestUnits")))
                .build();
    }

    private static @Nullable Long units(@Nullable Integer units) {
        return units == null ? null : units.longValue();
    }

    private static void addStream(CreateTableRequest.Builder request, ResourceInputs inputs) {
        if (inputs.isTrue("streamEnabled")) {
            request.streamSpecification(
                    stream -> stream.streamEnabled(true).streamViewType(inputs.requiredString("streamViewType")));
        }
    }

    /** If disabled, the table is encrypted with an AWS owned key, which is DynamoDB's default. */
    private static void addEncryption(CreateTableRequest.Builder request, @Nullable ResourceInputs inputs) {
        if (inputs != null && inputs.isTrue("enabled")) {
            request.sseSpecification(encryption ->
                    encryption.enabled(true).sseType(SSEType.KMS).kmsMasterKeyId(inputs.string("kmsKeyArn")));
        }
    }
}
