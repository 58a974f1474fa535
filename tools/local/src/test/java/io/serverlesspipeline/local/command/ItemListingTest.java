package io.serverlesspipeline.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.local.testing.FakeTable;
import io.serverlesspipeline.local.testing.PrintedConsole;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ItemListingTest {
    private final PrintedConsole printed = new PrintedConsole();

    @Test
    void limitsTablesToAHundredItems_andCountsTheOthers() {
        print(101, false, null);

        assertThat(printed.output())
                .contains("100 items of type user", "USER#100")
                .doesNotContain("USER#101");
        assertThat(printed.errors()).isEqualTo("1 more item isn't shown. To see all items, add --limit 101.\n");
    }

    @Test
    void printsNoNotice_whenAllItemsAreShown() {
        print(100, false, null);

        assertThat(printed.output()).contains("100 items of type user");
        assertThat(printed.errors()).isEmpty();
    }

    @Test
    void printsAllItemsAsJson_withoutALimit() {
        print(101, true, null);

        assertThat(printed.output()).contains("USER#1\"", "USER#101\"");
        assertThat(printed.errors()).isEmpty();
    }

    @Test
    void appliesTheLimit() {
        print(5, true, 2);

        assertThat(printed.output()).contains("USER#2\"").doesNotContain("USER#3\"");
        assertThat(printed.errors()).isEqualTo("3 more items aren't shown. To see all items, add --limit 5.\n");
    }

    private void print(int count, boolean json, @Nullable Integer limit) {
        List<Map<String, AttributeValue>> items = IntStream.rangeClosed(1, count)
                .mapToObj(number -> FakeTable.item("PK", "USER#" + number, "SK", "PROFILE", "entityType", "user"))
                .toList();
        new ItemListing(printed.console(), json, limit).print(items);
    }
}
