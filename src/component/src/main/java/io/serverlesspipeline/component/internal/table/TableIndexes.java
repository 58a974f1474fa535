package io.serverlesspipeline.component.internal.table;

import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexOnDemandThroughputArgs;
import io.serverlesspipeline.component.TableIndexArgs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indexes of a new table, the pipeline's own and the additional ones, and the attributes that are keys. */
final class TableIndexes {
    private TableIndexes() {}

    /** Returns the names of all indexes. */
    static List<String> names(TableSettings table) {
        List<String> names = new ArrayList<>(List.of(ItemTable.INDEX));
        table.indexes().forEach(index -> names.add(index.name()));
        return names;
    }

    /** Returns each attribute that is a key of the table or of an index. */
    static List<TableAttributeArgs> keyAttributes(TableSettings table) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put(ItemTable.PARTITION_KEY, "S");
        types.put(ItemTable.SORT_KEY, "S");
        types.put(ItemTable.INDEX_PARTITION_KEY, "S");
        types.put(ItemTable.INDEX_SORT_KEY, "S");
        for (TableIndexArgs index : table.indexes()) {
            types.put(index.partitionKey(), index.partitionKeyType().orElse("S"));
            index.sortKey().ifPresent(key -> types.put(key, index.sortKeyType().orElse("S")));
        }
        return types.entrySet().stream()
                .map(type -> TableAttributeArgs.builder()
                        .name(type.getKey())
                        .type(type.getValue())
                        .build())
                .toList();
    }

    static List<TableGlobalSecondaryIndexArgs> of(TableSettings table) {
        List<TableGlobalSecondaryIndexArgs> indexes = new ArrayList<>();
        indexes.add(withCapacity(
                TableGlobalSecondaryIndexArgs.builder()
                        .name(ItemTable.INDEX)
                        .hashKey(ItemTable.INDEX_PARTITION_KEY)
                        .rangeKey(ItemTable.INDEX_SORT_KEY)
                        .projectionType("ALL"),
                table.capacity()));
        table.indexes().forEach(index -> indexes.add(withCapacity(additional(index), table.capacity())));
        return indexes;
    }

    private static TableGlobalSecondaryIndexArgs.Builder additional(TableIndexArgs index) {
        TableGlobalSecondaryIndexArgs.Builder args = TableGlobalSecondaryIndexArgs.builder()
                .name(index.name())
                .hashKey(index.partitionKey())
                .projectionType(index.projection().orElse("ALL"));
        index.sortKey().ifPresent(args::rangeKey);
        index.nonKeyAttributes().ifPresent(args::nonKeyAttributes);
        return args;
    }

    private static TableGlobalSecondaryIndexArgs withCapacity(
            TableGlobalSecondaryIndexArgs.Builder args, TableCapacity capacity) {
        capacity.read().ifPresent(read -> args.readCapacity(read.minimum()));
        capacity.write().ifPresent(write -> args.writeCapacity(write.minimum()));
        if (capacity.hasMaximum()) {
            var maximum = TableGlobalSecondaryIndexOnDemandThroughputArgs.builder();
            capacity.maximumReadRequestUnits().ifPresent(maximum::maxReadRequestUnits);
            capacity.maximumWriteRequestUnits().ifPresent(maximum::maxWriteRequestUnits);
            args.onDemandThroughput(maximum.build());
        }
        return args.build();
    }
}
