package io.serverlesspipeline.handler.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.handler.testing.Uploads;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RejectedItemTest {
    private static Map<String, AttributeValue> item(long record, byte[] firstBytes) {
        return RejectedItem.put(Uploads.of("a.json"), record, 77, "Because.", firstBytes, Duration.ofDays(30))
                .item();
    }

    @Test
    void recordsTheReasonAndThePosition() {
        assertThat(item(12, new byte[] {'{', 'x'}))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "PK", AttributeValue.fromS("OBJECT#uploads/a.json"),
                        "SK", AttributeValue.fromS("REJECTED#0000000012"),
                        "sequencer", AttributeValue.fromS("x000000000000000001"),
                        "eventTime", AttributeValue.fromS("2026-03-01T12:00:01.000Z"),
                        "record", AttributeValue.fromN("12"),
                        "position", AttributeValue.fromN("77"),
                        "reason", AttributeValue.fromS("Because."),
                        "firstBytes", AttributeValue.fromS("{x"),
                        "expiresAt", AttributeValue.fromN("1774958401")));
    }

    @ParameterizedTest
    @CsvSource({"1, REJECTED#0000000001", "9999999999, REJECTED#9999999999"})
    void sortsInTheOrderOfItsRecords(long record, String sortKey) {
        assertThat(item(record, new byte[0])).containsEntry("SK", AttributeValue.fromS(sortKey));
    }

    @Test
    void replacesInvalidUtf8() {
        assertThat(item(1, new byte[] {'a', (byte) 0xff, (byte) 0xc3}))
                .containsEntry("firstBytes", AttributeValue.fromS("a\uFFFD\uFFFD"));
    }

    /** A column of a CSV file can have a name of a megabyte, and the reason names it. */
    @Test
    void cutsAReasonThatWouldNotFitInTheTable() {
        Map<String, AttributeValue> item = RejectedItem.put(
                        Uploads.of("a.json"),
                        1,
                        0,
                        "The column " + "n".repeat(1_000_000),
                        new byte[0],
                        Duration.ofDays(30))
                .item();

        assertThat(ItemSize.of(item).bytes()).isLessThan(3000);
        assertThat(item.getOrDefault("reason", AttributeValue.fromS("")).s()).startsWith("The column nnn");
    }
}
