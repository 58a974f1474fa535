package io.serverlesspipeline.component;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableOnDemandThroughputArgs;
import com.pulumi.aws.dynamodb.inputs.TablePointInTimeRecoveryArgs;
import com.pulumi.aws.dynamodb.inputs.TableServerSideEncryptionArgs;
import com.pulumi.aws.dynamodb.inputs.TableTtlArgs;
import com.pulumi.aws.dynamodb.outputs.TableServerSideEncryption;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table that the pipeline makes: encrypted, with an index and a TTL attribute, and unless the user asks for something
 * else on demand and recoverable.
 */
final class NewTable implements ItemTable {
    private final Table table;
    private final boolean hasStream;

    NewTable(PipelineSettings settings, Children children) {
        String name = settings.name() + "-table";
        TableSettings shape = settings.table();
        TableArgs.Builder args = TableArgs.builder()
                .hashKey(PARTITION_KEY)
                .rangeKey(SORT_KEY)
                .attributes(TableIndexes.attributes(shape))
                .globalSecondaryIndexes(TableIndexes.of(shape))
                .ttl(TableTtlArgs.builder()
                        .enabled(true)
                        .attributeName(TTL_ATTRIBUTE)
                        .build())
                .pointInTimeRecovery(TablePointInTimeRecoveryArgs.builder()
                        .enabled(shape.pointInTimeRecovery())
                        .build())
                .serverSideEncryption(encryption(shape))
                .deletionProtectionEnabled(shape.deletionProtection())
                .tags(settings.tags());
        shape.name().ifPresent(args::name);
        shape.tableClass().ifPresent(args::tableClass);
        shape.streamViewType().ifPresent(view -> args.streamEnabled(true).streamViewType(view));
        setCapacity(args, shape.capacity());
        hasStream = shape.streamViewType().isPresent();
        table = new Table(name, args.build(), options(shape.capacity(), children));
        if (!shape.capacity().onDemand()) {
            new TableScaling(settings, name, table, children);
        }
    }

    @Override
    public Output<String> name() {
        return table.name();
    }

    @Override
    public Output<String> arn() {
        return table.arn();
    }

    @Override
    public Output<Optional<String>> keyArn() {
        return table.serverSideEncryption()
                .applyValue(encryption -> Optional.ofNullable(encryption)
                        .flatMap(TableServerSideEncryption::kmsKeyArn)
                        .filter(arn -> !arn.isEmpty()));
    }

    @Override
    public Output<String> streamArn() {
        return hasStream ? table.streamArn() : Output.ofNullable(null);
    }

    private static void setCapacity(TableArgs.Builder args, TableSettings.Capacity capacity) {
        args.billingMode(capacity.onDemand() ? "PAY_PER_REQUEST" : "PROVISIONED");
        capacity.read().ifPresent(read -> args.readCapacity(read.minimum()));
        capacity.write().ifPresent(write -> args.writeCapacity(write.minimum()));
        if (capacity.isLimited()) {
            TableOnDemandThroughputArgs.Builder limit = TableOnDemandThroughputArgs.builder();
            capacity.maximumReadRequestUnits().ifPresent(limit::maxReadRequestUnits);
            capacity.maximumWriteRequestUnits().ifPresent(limit::maxWriteRequestUnits);
            args.onDemandThroughput(limit.build());
        }
    }

    /**
     * What scaling has set is not set back by an update. Of an index Pulumi can ignore nothing less than all, so that
     * its capacity may be set back to the minimum after a refresh, until scaling raises it again.
     */
    private static CustomResourceOptions options(TableSettings.Capacity capacity, Children children) {
        List<String> scaled = new ArrayList<>();
        capacity.read().flatMap(TableCapacityArgs::maximum).ifPresent(any -> scaled.add("readCapacity"));
        capacity.write().flatMap(TableCapacityArgs::maximum).ifPresent(any -> scaled.add("writeCapacity"));
        return children.ignoringChangesOf(scaled);
    }

    private static TableServerSideEncryptionArgs encryption(TableSettings shape) {
        TableServerSideEncryptionArgs.Builder args =
                TableServerSideEncryptionArgs.builder().enabled(true);
        shape.keyArn().ifPresent(args::kmsKeyArn);
        return args.build();
    }
}
