package io.serverlesspipeline.component.internal.table;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.resource.ResourceContext;

/** Creates a table or refers to an existing one, as the settings say. */
public final class TableFactory {
    private TableFactory() {}

    /**
     * Returns the table that the settings ask for.
     *
     * @param siblingArn the ARN of a resource in the same account and region
     */
    public static ItemTable create(ResourceContext context, TableSettings settings, Output<String> siblingArn) {
        return settings.existingName()
                .<ItemTable>map(name -> new ExistingTable(name, siblingArn))
                .orElseGet(() -> new NewTable(context, settings));
    }
}
