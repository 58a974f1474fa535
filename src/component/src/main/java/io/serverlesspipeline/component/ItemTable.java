package io.serverlesspipeline.component;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.dynamodb.inputs.TablePointInTimeRecoveryArgs;
import com.pulumi.aws.dynamodb.inputs.TableServerSideEncryptionArgs;
import com.pulumi.aws.dynamodb.inputs.TableTtlArgs;
import com.pulumi.core.Output;

/** The single table that items are put into: on demand, recoverable, encrypted, with one index and a TTL attribute. */
final class ItemTable {
    static final String PARTITION_KEY = "PK";
    static final String SORT_KEY = "SK";
    static final String INDEX = "GSI1";
    static final String INDEX_PARTITION_KEY = "GSI1PK";
    static final String INDEX_SORT_KEY = "GSI1SK";
    static final String TTL_ATTRIBUTE = "expiresAt";

    private final Table table;

    ItemTable(PipelineSettings settings, Children children) {
        TableArgs.Builder args = TableArgs.builder()
                .billingMode("PAY_PER_REQUEST")
                .hashKey(PARTITION_KEY)
                .rangeKey(SORT_KEY)
                .attributes(text(PARTITION_KEY), text(SORT_KEY), text(INDEX_PARTITION_KEY), text(INDEX_SORT_KEY))
                .globalSecondaryIndexes(TableGlobalSecondaryIndexArgs.builder()
                        .name(INDEX)
                        .hashKey(INDEX_PARTITION_KEY)
                        .rangeKey(INDEX_SORT_KEY)
                        .projectionType("ALL")
                        .build())
                .ttl(TableTtlArgs.builder()
                        .enabled(true)
                        .attributeName(TTL_ATTRIBUTE)
                        .build())
                .pointInTimeRecovery(
                        TablePointInTimeRecoveryArgs.builder().enabled(true).build())
                .serverSideEncryption(encryption(settings))
                .deletionProtectionEnabled(settings.table().deletionProtection())
                .tags(settings.tags());
        settings.table().name().ifPresent(args::name);
        table = new Table(settings.name() + "-table", args.build(), children.options());
    }

    Output<String> name() {
        return table.name();
    }

    Output<String> arn() {
        return table.arn();
    }

    private static TableServerSideEncryptionArgs encryption(PipelineSettings settings) {
        TableServerSideEncryptionArgs.Builder args =
                TableServerSideEncryptionArgs.builder().enabled(true);
        settings.table().keyArn().ifPresent(args::kmsKeyArn);
        return args.build();
    }

    private static TableAttributeArgs text(String name) {
        return TableAttributeArgs.builder().name(name).type("S").build();
    }
}
