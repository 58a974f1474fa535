package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.item.ItemJson;
import io.serverlesspipeline.local.item.ItemTables;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.Counts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Prints items up to a limit, and says how many more there are.
 *
 * @param console where to print them
 * @param json whether to print a JSON array for programs instead of tables
 * @param limit the maximum number to print; if null, {@value #MAX_IN_TABLES} in tables and all as JSON
 */
record ItemListing(Console console, boolean json, @Nullable Integer limit) {
    static final int MAX_IN_TABLES = 100;

    void print(List<Map<String, AttributeValue>> items) {
        List<Map<String, AttributeValue>> shown = items.subList(0, Math.min(maximum(items), items.size()));
        if (json) {
            console.line(ItemJson.array(shown));
        } else {
            new ItemTables(console).print(shown);
        }
        int more = items.size() - shown.size();
        if (more > 0) {
            console.note(Counts.of(more, "more item") + (more == 1 ? " isn't" : " aren't") + " shown. To see "
                    + "all items, add --limit " + items.size() + ".");
        }
    }

    private int maximum(List<Map<String, AttributeValue>> items) {
        if (limit != null) {
            return limit;
        }
        return json ? items.size() : MAX_IN_TABLES;
    }
}
