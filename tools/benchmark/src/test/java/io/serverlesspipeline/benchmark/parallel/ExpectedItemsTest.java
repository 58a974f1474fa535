package io.serverlesspipeline.benchmark.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ExpectedItemsTest {
    private static final int RECORDS = 100;

    private final ExpectedItems expected = ExpectedItems.ndjson(RECORDS);
    private final List<Map<String, AttributeValue>> stored = new ArrayList<>();

    ExpectedItemsTest() {
        for (long number = 1; number <= RECORDS; number++) {
            stored.add(new HashMap<>(expected.item(number)));
        }
    }

    private ItemDigest digest() {
        ItemDigest digest = new ItemDigest();
        stored.forEach(digest::add);
        return digest;
    }

    @Test
    void acceptsTheSameItems_inAnyOrder() {
        Collections.reverse(stored);

        assertThatCode(() -> expected.requireEqual(digest())).doesNotThrowAnyException();
    }

    @Test
    void reportsALostItem() {
        stored.remove(42);

        assertThatThrownBy(() -> expected.requireEqual(digest()))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("stored 99 items of the large object's 100 records");
    }

    @Test
    void reportsADuplicateItem() {
        stored.add(stored.get(42));

        assertThatThrownBy(() -> expected.requireEqual(digest()))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("stored 101 items of the large object's 100 records");
    }

    @Test
    void reportsALostItem_whenAnotherOneIsStoredTwice() {
        stored.set(42, stored.get(43));

        assertDifferent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK", "SK", "GSI1SK", "entityType", "userId", "total", "note", "record", "sequencer"})
    void reportsADifferentAttribute(String name) {
        AttributeValue value = Objects.requireNonNull(stored.get(42).get(name));
        stored.get(42)
                .put(
                        name,
                        value.s() == null
                                ? AttributeValue.fromN(value.n() + "1")
                                : AttributeValue.fromS(value.s() + "1"));

        assertDifferent();
    }

    @Test
    void reportsAMissingAttribute() {
        assertThat(stored.get(42).remove("currency")).isNotNull();

        assertDifferent();
    }

    @Test
    void reportsAnotherType() {
        stored.get(42).put("total", AttributeValue.fromS("129.9"));

        assertDifferent();
    }

    @Test
    void reportsValuesThatBelongToAnotherItem() {
        AttributeValue note = Objects.requireNonNull(stored.get(1).get("note"));
        stored.get(1).put("note", Objects.requireNonNull(stored.get(2).get("note")));
        stored.get(2).put("note", note);

        assertDifferent();
    }

    private void assertDifferent() {
        assertThatThrownBy(() -> expected.requireEqual(digest()))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("stored 100 items, as many as")
                .hasMessageContaining("differ");
    }
}
