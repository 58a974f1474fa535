package io.serverlesspipeline.local.item;

import static io.serverlesspipeline.local.testing.FakeTable.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.local.testing.PrintedConsole;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ItemTablesTest {
    private final PrintedConsole printed = new PrintedConsole();
    private final ItemTables tables = new ItemTables(printed.console());

    @Test
    void showsObjectsWithTheirStatusAndTheBodyOfSmallTexts() {
        tables.print(List.of(item(
                "PK", "OBJECT#uploads/hello.txt",
                "SK", "OBJECT",
                "status", "STORED",
                "size", 23,
                "recordsStored", 0,
                "recordsRejected", 0,
                "body", "Test data for pipeline\n")));

        assertThat(printed.output()).isEqualTo("""

                1 object (PK = OBJECT#uploads/<key>, SK = OBJECT)
                  key        status  stored  rejected  size      content
                  hello.txt  STORED  0       0         23 bytes  Test data for pipeline\\n
                """);
    }

    @Test
    void showsEntitiesByType_withoutBookkeepingAttributes() {
        tables.print(List.of(item(
                "PK", "USER#1",
                "SK", "PROFILE",
                "GSI1PK", "EMAIL#a@b.c",
                "GSI1SK", "USER#1",
                "entityType", "user",
                "name", "Ada",
                "sequencer", "01",
                "source", "uploads/a",
                "age", 36)));

        assertThat(printed.output()).isEqualTo("""

                1 item of type user
                  PK      SK       GSI1PK       GSI1SK  other attributes
                  USER#1  PROFILE  EMAIL#a@b.c  USER#1  age=36 name=Ada
                """);
    }

    @Test
    void showsRejectedRecordsWithTheReason() {
        tables.print(List.of(item(
                "PK", "OBJECT#uploads/a.ndjson",
                "SK", "REJECTED#0000000002",
                "record", 2,
                "reason", "The record isn't valid JSON.",
                "firstBytes", "\u001b[2Jnot json")));

        assertThat(printed.output()).isEqualTo("""

                1 rejected record
                  key       record  reason                        content
                  a.ndjson  2       The record isn't valid JSON.  \\u001b[2Jnot json
                """);
    }

    @Test
    void countsItemsByKind() {
        TableSummary summary = TableSummary.of(List.of(
                item("PK", "OBJECT#b/a", "SK", "OBJECT", "status", "STORED"),
                item("PK", "OBJECT#b/c", "SK", "OBJECT", "status", "FAILED"),
                item("PK", "OBJECT#b/c", "SK", "REJECTED#1"),
                item("PK", "USER#1", "SK", "PROFILE", "entityType", "user"),
                item("PK", "USER#2", "SK", "PROFILE", "entityType", "user")));

        assertThat(summary.counts())
                .containsEntry("objects with status STORED", 1)
                .containsEntry("objects with status FAILED", 1)
                .containsEntry("rejected records", 1)
                .containsEntry("items of type user", 2);
    }
}
