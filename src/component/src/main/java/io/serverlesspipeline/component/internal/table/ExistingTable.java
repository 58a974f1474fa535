package io.serverlesspipeline.component.internal.table;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.policy.ResourceArn;
import java.util.Optional;

/**
 * An existing table, which the pipeline doesn't change.
 *
 * @param name the name of the table
 * @param siblingArn the ARN of the log group, which has the same partition, region and account
 */
record ExistingTable(Output<String> name, Output<String> siblingArn) implements ItemTable {
    @Override
    public Output<String> arn() {
        return Output.tuple(name, siblingArn).applyValue(known -> {
            String account = ResourceArn.account("log group", known.t2);
            return "arn:" + ResourceArn.partition(known.t2) + ":dynamodb:" + ResourceArn.region(known.t2) + ":"
                    + account + ":table/" + known.t1;
        });
    }

    @Override
    public Output<Optional<String>> keyArn() {
        return Output.of(Optional.empty());
    }

    @Override
    public Output<String> streamArn() {
        return Output.ofNullable(null);
    }
}
