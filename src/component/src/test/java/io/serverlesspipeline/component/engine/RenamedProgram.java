package io.serverlesspipeline.component.engine;

import com.pulumi.Pulumi;
import com.pulumi.core.Alias;
import com.pulumi.resources.ComponentResourceOptions;
import io.serverlesspipeline.component.ServerlessPipeline;
import io.serverlesspipeline.component.ServerlessPipelineArgs;

/** The pipeline "reports" with a new name. The code is the example in docs/upgrading.md. */
final class RenamedProgram {
    private RenamedProgram() {}

    public static void main(String[] arguments) {
        Pulumi.run(context -> {
            // begin of the example
            var invoices = new ServerlessPipeline(
                    "invoices",
                    ServerlessPipelineArgs.builder().build(),
                    ComponentResourceOptions.builder()
                            .aliases(Alias.builder().name("reports").build())
                            .build());
            // end of the example
            context.export("tableName", invoices.tableName());
        });
    }
}
