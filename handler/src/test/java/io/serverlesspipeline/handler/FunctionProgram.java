package io.serverlesspipeline.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.serverlesspipeline.handler.testing.FakeContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Runs the function in a separate process: it stores the uploads in its arguments and prints the peak of its heap. */
final class FunctionProgram {
    private FunctionProgram() {}

    /**
     * Runs the function.
     *
     * @param arguments how many seconds the function has, then the keys
     */
    public static void main(String[] arguments) throws IOException {
        AtomicLong peak = new AtomicLong();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, nothing) -> peak.accumulateAndGet(
                                    usedAfterCollection((CompositeData) notification.getUserData()), Math::max),
                            null,
                            null);
        }
        PipelineHandler handler = new PipelineHandler();
        FakeContext context = new FakeContext();
        context.remainingMilliseconds(Integer.parseInt(arguments[0]) * 1000);
        for (int index = 1; index < arguments.length; index++) {
            long start = System.nanoTime();
            peak.set(0);
            String key = arguments[index];
            try {
                handler.handleRequest(
                        new ByteArrayInputStream(event(key).getBytes(UTF_8)), OutputStream.nullOutputStream(), context);
            } catch (RuntimeException e) {
                System.out.println(e.getMessage());
            }
            System.out.println(key + ": live heap at most " + (peak.get() >> 20) + " MiB of "
                    + (Runtime.getRuntime().maxMemory() >> 20) + ", " + (System.nanoTime() - start) / 1_000_000
                    + " ms");
        }
    }

    private static long usedAfterCollection(CompositeData data) {
        return GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pool.getKey().contains("Eden")
                        || pool.getKey().contains("Survivor")
                        || pool.getKey().contains("Tenured"))
                .map(java.util.Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static String event(String key) {
        return "{\"Records\":[{\"eventTime\":\"2026-03-01T12:00:01Z\",\"eventName\":\"ObjectCreated:Put\",\"s3\":{"
                + "\"bucket\":{\"name\":\"uploads\"},\"object\":{\"key\":\"" + key
                + "\",\"size\":100,\"sequencer\":\"1\"}}}]}";
    }
}
