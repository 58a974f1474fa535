package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.Optional;

/**
 * A table that was there before the pipeline, which changes nothing of it.
 *
 * @param name its name
 * @param arnOfAnother the ARN of a resource of the same account and region, which tells these and the partition
 */
record ExistingTable(Output<String> name, Output<String> arnOfAnother) implements ItemTable {
    @Override
    public Output<String> arn() {
        return Output.tuple(name, arnOfAnother).applyValue(known -> {
            FunctionAccess.requireArn("log group", known.t2);
            String[] other = known.t2.split(":", -1);
            return "arn:" + other[1] + ":dynamodb:" + other[3] + ":" + other[4] + ":table/" + known.t1;
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
