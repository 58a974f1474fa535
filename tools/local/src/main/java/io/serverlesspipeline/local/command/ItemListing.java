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
 * Prints the first of many items, and says how many more there are.
 *
 * @param console where they are printed
 * @param json whether they are printed as a JSON array, for programs, instead of tables
 * @param limit how many are printed at most; if null, {@value #MOST_IN_TABLES} in tables and all as JSON
 */
record ItemListing(Console console, boolean json, @Nullable Integer limit) {
    static final int MOST_IN_TABLES = 100;

    void print(List<Map<String, AttributeValue>> items) {
        List<Map<String, AttributeValue>> shown = items.subList(0, Math.min(most(items), items.size()));
        if (json) {
            console.line(ItemJson.array(shown));
        } else {
            new ItemTables(console).print(shown);
        }
        int more = items.size() - shown.size();
        if (more > 0) {
            console.note(Counts.of(more, "further item") + (more == 1 ? " is" : " are") + " not shown. Add --limit "
                    + items.size() + " to see all of them.");
        }
    }

    private int most(List<Map<String, AttributeValue>> items) {
        if (limit != null) {
            return limit;
        }
        return json ? items.size() : MOST_IN_TABLES;
    }
}
