package io.serverlesspipeline.local.trial;

import io.serverlesspipeline.handler.file.FileRule;
import io.serverlesspipeline.local.item.ItemTables;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.Counts;
import io.serverlesspipeline.local.output.SanitizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Prints how a file was read, its first items, and its rejected records.
 *
 * @param console where to print
 */
public record TrialPrinter(Console console) {
    /** Prints how the file was read. */
    public void printReading(ObjectItemView object, FileRule rule) {
        console.line("  Read as " + object.format() + describe(rule) + ".");
    }

    /** Prints the items and the rejected records, and how many there are besides. */
    public void printItems(TrialResult result) {
        ObjectItemView object = result.summary();
        if (result.replaced() > 0) {
            console.line("  " + Counts.of(result.replaced(), "record")
                    + (result.replaced() == 1 ? " replaces an earlier record" : " replace earlier records")
                    + " of the file with the same keys.");
        }
        List<Map<String, AttributeValue>> items = new ArrayList<>(result.entities());
        items.addAll(result.rejected());
        new ItemTables(console).print(items);
        printMore(result.puts() - result.replaced() - result.entities().size(), "more item");
        printMore(object.recordsRejected() - result.rejected().size(), "more rejected record");
    }

    private void printMore(long count, String noun) {
        if (count > 0) {
            console.note(
                    Counts.of(count, noun) + (count == 1 ? " isn't" : " aren't") + " shown. To see more, add --limit.");
        }
    }

    private static String describe(FileRule rule) {
        if (rule.equals(FileRule.DEFAULT)) {
            return ". No file rule matches the key";
        }
        String begin =
                rule.keyPrefix().isEmpty() ? "" : " that begin with \"" + SanitizedText.of(rule.keyPrefix()) + "\"";
        String end = rule.keySuffix().isEmpty() ? "" : " that end with \"" + SanitizedText.of(rule.keySuffix()) + "\"";
        return ", with the file rule for "
                + (begin.isEmpty() && end.isEmpty()
                        ? "all keys"
                        : "keys" + begin + (begin.isEmpty() || end.isEmpty() ? "" : " and") + end);
    }
}
