package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.serverlesspipeline.handler.testkit.LocalFunction;
import io.serverlesspipeline.handler.testkit.StoredFile;
import io.serverlesspipeline.handler.testkit.StoredItem;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OrderTransformerTest {
    private final LocalFunction function = LocalFunction.withRegisteredTransformers()
            .entities("""
                    [{"type":"user","pk":"USER#{userId}","sk":"PROFILE"},
                     {"type":"order","pk":"USER#{userId}","sk":"ORDER#{orderId}"},
                     {"type":"orderLine","pk":"ORDER#{orderId}","sk":"LINE#{line}"}]
                    """);

    @Test
    void splitsAnOrderIntoItsLines() {
        StoredFile file = function.store(Path.of("orders.ndjson"));

        StoredItem order = file.item("USER#u-3001", "ORDER#o-7001");
        assertEquals("a***@example.com", order.attribute("email"));
        assertEquals("Brazil", order.attribute("country"));
        assertNull(order.attribute("lines"));
        StoredItem line = file.item("ORDER#o-7001", "LINE#002");
        assertEquals("MOUSE-2", line.attribute("sku"));
        assertEquals(new BigDecimal("19.5"), line.attribute("price"));
    }

    @Test
    void rejectsAnOrderFromAnUnknownCountry() {
        StoredFile file = function.store(Path.of("orders.ndjson"));

        assertEquals("PARTIAL", file.status());
        assertEquals(3, file.rejections().get(0).record());
        assertTrue(file.rejections().get(0).reason().endsWith("The country code isn't in countries.csv."));
    }

    @Test
    void leavesOtherRecordsAsTheyAre() {
        StoredFile file = function.store(
                "users.ndjson", "{\"type\":\"user\",\"userId\":\"u-1\",\"email\":\"ada@example.com\"}");

        assertEquals("ada@example.com", file.item("USER#u-1", "PROFILE").attribute("email"));
    }
}
