package io.serverlesspipeline.component.internal.table;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableOnDemandThroughputArgs;
import com.pulumi.aws.dynamodb.inputs.TablePointInTimeRecoveryArgs;
import com.pulumi.aws.dynamodb.inputs.TableServerSideEncryptionArgs;
import com.pulumi.aws.dynamodb.inputs.TableTtlArgs;
import com.pulumi.aws.dynamodb.outputs.TableServerSideEncryption;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.serverlesspipeline.component.TableCapacityArgs;
import io.serverlesspipeline.component.internal.resource.ChildOptions;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table that the pipeline creates: encrypted, with an index and a TTL attribute. By default it is on demand and has
 * point-in-time recovery.
 */
final class NewTable implements ItemTable {
    private final Table table;
    private final boolean hasStream;

    NewTable(ResourceContext context, TableSettings settings) {
        String name = context.name("table");
        TableArgs.Builder args = TableArgs.builder()
                .hashKey(PARTITION_KEY)
                .rangeKey(SORT_KEY)
                .attributes(TableIndexes.keyAttributes(settings))
                .globalSecondaryIndexes(TableIndexes.of(settings))
                .ttl(TableTtlArgs.builder()
                        .enabled(true)
                        .attributeName(TTL_ATTRIBUTE)
                        .build())
                .pointInTimeRecovery(TablePointInTimeRecoveryArgs.builder()
                        .enabled(settings.pointInTimeRecovery())
                        .build())
                .serverSideEncryption(encryption(settings))
                .deletionProtectionEnabled(settings.deletionProtection())
                .tags(context.tags());
        settings.name().ifPresent(args::name);
        settings.tableClass().ifPresent(args::tableClass);
        settings.streamViewType().ifPresent(view -> args.streamEnabled(true).streamViewType(view));
        setCapacity(args, settings.capacity());
        hasStream = settings.streamViewType().isPresent();
        table = new Table(name, args.build(), options(settings.capacity(), context.options()));
        if (!settings.capacity().isOnDemand()) {
            new TableScaling(context, name, table).scale(settings);
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

    private static void setCapacity(TableArgs.Builder args, TableCapacity capacity) {
        args.billingMode(capacity.isOnDemand() ? "PAY_PER_REQUEST" : "PROVISIONED");
        capacity.read().ifPresent(read -> args.readCapacity(read.minimum()));
        capacity.write().ifPresent(write -> args.writeCapacity(write.minimum()));
        if (capacity.hasMaximum()) {
            TableOnDemandThroughputArgs.Builder maximum = TableOnDemandThroughputArgs.builder();
            capacity.maximumReadRequestUnits().ifPresent(maximum::maxReadRequestUnits);
            capacity.maximumWriteRequestUnits().ifPresent(maximum::maxWriteRequestUnits);
            args.onDemandThroughput(maximum.build());
        }
    }

    /**
     * Keeps an update from resetting the capacity that scaling has set. Pulumi can only ignore all changes of an index
     * or none, so an update after a refresh may reset an index to its minimum until scaling raises it again.
     */
    private static CustomResourceOptions options(TableCapacity capacity, ChildOptions options) {
        List<String> scaled = new ArrayList<>();
        capacity.read().flatMap(TableCapacityArgs::maximum).ifPresent(any -> scaled.add("readCapacity"));
        capacity.write().flatMap(TableCapacityArgs::maximum).ifPresent(any -> scaled.add("writeCapacity"));
        return options.ignoreChanges(scaled);
    }

    private static TableServerSideEncryptionArgs encryption(TableSettings settings) {
        TableServerSideEncryptionArgs.Builder args =
                TableServerSideEncryptionArgs.builder().enabled(true);
        settings.keyArn().ifPresent(args::kmsKeyArn);
        return args.build();
    }
}
