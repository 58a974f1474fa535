package io.serverlesspipeline.component.internal.table;

import com.pulumi.core.Output;
import java.util.Optional;

/** The single table that stores items. */
public interface ItemTable {
    String PARTITION_KEY = "PK";
    String SORT_KEY = "SK";
    String INDEX = "GSI1";
    String INDEX_PARTITION_KEY = "GSI1PK";
    String INDEX_SORT_KEY = "GSI1SK";
    String TTL_ATTRIBUTE = "expiresAt";

    Output<String> name();

    Output<String> arn();

    /** Returns the ARN of the customer managed key that the AWS provider reports for a new table, if it reports one. */
    Output<Optional<String>> keyArn();

    /** Returns the ARN of the table's stream, or an output without a value if the pipeline creates no stream. */
    Output<String> streamArn();
}
