package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.testing.Capacity;
import io.serverlesspipeline.handler.testing.FakeTable;
import io.serverlesspipeline.handler.testing.SimulatedTime;
import io.serverlesspipeline.handler.testing.Uploads;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An upload of orders to a throttled table, in simulated time. */
final class PressureFixture implements AutoCloseable {
    static final Duration RESERVE = Duration.ofSeconds(10);

    /** The write units of an order of 20 KB. All other items take one unit. */
    private static final int UNITS_OF_AN_ORDER = 20;

    final PipelineFixture pipeline = new PipelineFixture();
    final SimulatedTime time = new SimulatedTime();
    final Upload upload = Uploads.of("orders.ndjson");
    final AtomicInteger failed = new AtomicInteger();

    /** Stores a file of orders, each of a different user except those that {@code ofOneUser} selects. */
    PressureFixture orders(int count, Predicate<Integer> ofOneUser) {
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            lines.append("{\"type\":\"order\",\"orderId\":%d,\"userId\":\"%s\"}\n"
                    .formatted(number, ofOneUser.test(number) ? "hot" : "u" + number));
        }
        pipeline.objects.put(upload, lines.toString());
        return this;
    }

    Capacity capacity(double unitsPerSecond, double burst) {
        return new Capacity(time::nanoTime, unitsPerSecond, burst);
    }

    /** Returns a table that fails puts beyond a capacity. */
    ItemWriter throttled(Capacity capacity, Failures failure) {
        return failing(put -> !capacity.take(isOrder(put) ? UNITS_OF_AN_ORDER : 1), failure);
    }

    /** Returns a table that fails some puts, and counts them. */
    ItemWriter failing(Predicate<ConditionalPut> fails, Failures failure) {
        return put -> {
            if (fails.test(put)) {
                failed.incrementAndGet();
                throw failure.exception();
            }
            return pipeline.table.put(put);
        };
    }

    UploadResult store(ItemWriter table, Duration timeout) throws IOException {
        return store(pipeline.objects, table, timeout);
    }

    UploadResult store(ObjectStore objects, ItemWriter table, Duration timeout) throws IOException {
        Duration end = time.passed().plus(timeout);
        Deadline deadline = Deadline.of(() -> end.minus(time.passed()).toMillis(), RESERVE, time);
        return pipeline.pipeline(objects, table, time).store(upload, deadline);
    }

    /** Returns the fraction of a capacity that some orders used, including the initial burst. */
    double use(int orders, double unitsPerSecond, double burst) {
        return orders * UNITS_OF_AN_ORDER / (unitsPerSecond * (time.passed().toMillis() / 1000.0 + burst));
    }

    static boolean isOrder(ConditionalPut put) {
        return put.item().containsKey("orderId");
    }

    static boolean isHot(ConditionalPut put) {
        return AttributeValue.fromS("USER#hot").equals(put.item().get("PK"));
    }

    static int order(ConditionalPut put) {
        return Integer.parseInt(
                put.item().getOrDefault("orderId", AttributeValue.fromN("0")).n());
    }

    /** Returns how many orders the table has. */
    long stored() {
        return pipeline.table.items().keySet().stream()
                .map(FakeTable.Key::sk)
                .filter(sk -> sk.startsWith("ORDER#"))
                .count();
    }

    /** Returns how many records the checkpoint in the object's item covers. */
    int checkpoint() {
        return Integer.parseInt(pipeline.attribute(upload, "recordsStored"));
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
