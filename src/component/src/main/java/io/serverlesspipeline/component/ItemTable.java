package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.Optional;

/** The single table that items are put into. */
interface ItemTable {
    String PARTITION_KEY = "PK";
    String SORT_KEY = "SK";
    String INDEX = "GSI1";
    String INDEX_PARTITION_KEY = "GSI1PK";
    String INDEX_SORT_KEY = "GSI1SK";
    String TTL_ATTRIBUTE = "expiresAt";

    /** Returns the table that the settings ask for: a new one, or one that is there already. */
    static ItemTable of(PipelineSettings settings, FunctionLog log, Children children) {
        return settings.table()
                .existingName()
                .<ItemTable>map(name -> new ExistingTable(name, log.arn()))
                .orElseGet(() -> new NewTable(settings, children));
    }

    Output<String> name();

    Output<String> arn();

    /** Returns the customer's key that encrypts a table of the pipeline as the AWS provider tells it, if one does. */
    Output<Optional<String>> keyArn();

    /** Returns the ARN of the table's stream, or an output without a value where the pipeline makes none. */
    Output<String> streamArn();
}
