package io.serverlesspipeline.local.console;

import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.RejectedItemView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way of an upload so far, as the page shows it.
 *
 * @param id its ID in this console
 * @param key the object's key
 * @param size the object's size in bytes, or null if the upload wasn't made here and isn't stored yet
 * @param contentType the object's content type, or null if the upload wasn't made here
 * @param state {@code uploaded}, {@code processing}, {@code stored}, {@code partial}, {@code failed}, {@code queued} or
 *     {@code waiting}
 * @param message why it failed or is waiting, or an empty string
 * @param steps the time of each step that it has reached
 * @param counts what the function has done with its records, or null
 * @param format how the function read it, or an empty string
 * @param rejected the first rejected records
 */
record TrackedUpload(
        String id,
        String key,
        @Nullable Long size,
        @Nullable String contentType,
        String state,
        String message,
        Map<String, String> steps,
        @Nullable Counts counts,
        String format,
        List<RejectedRecord> rejected) {
    private static final int MAX_REJECTED = 100;

    /** What the function has done so far; {@code position} is the number of bytes read. */
    record Counts(long stored, long rejected, long stale, long filtered, long position) {}

    static TrackedUpload uploaded(
            String id, String key, @Nullable Long size, @Nullable String contentType, Instant at) {
        return new TrackedUpload(
                id, key, size, contentType, "uploaded", "", Map.of("bucket", at.toString()), null, "", List.of());
    }

    /** Returns whether the upload still changes. */
    boolean isActive() {
        return state.equals("uploaded") || state.equals("processing");
    }

    /** Returns whether the upload may still change, for example after a redrive. */
    boolean isOpen() {
        return isActive() || state.equals("queued") || state.equals("waiting");
    }

    /** Returns the upload with the progress or the result in its object's item. */
    TrackedUpload with(ObjectItemView item, List<RejectedItemView> rejectedItems, Instant started, Instant now) {
        boolean settled = item.isSettled();
        return new TrackedUpload(
                id,
                key,
                Long.valueOf(item.size()),
                contentType,
                settled ? state(item) : "processing",
                item.isOpaque() && !item.isFailed() ? opaque(item) : item.failure(),
                steps(Map.of("function", started), settled ? Map.of("table", now) : Map.of()),
                new Counts(
                        item.recordsStored(),
                        item.recordsRejected(),
                        item.recordsStale(),
                        item.recordsFiltered(),
                        item.position()),
                item.format(),
                rejectedItems.stream()
                        .limit(MAX_REJECTED)
                        .map(RejectedRecord::of)
                        .toList());
    }

    /** Returns the upload after the function started to process it, or failed and will be invoked again. */
    TrackedUpload processing(String why, Instant started) {
        return ended("processing", why, steps(Map.of("function", started), Map.of()));
    }

    /** Returns the upload after its event arrived in the failure queue. */
    TrackedUpload queued(String reason, Instant now) {
        return ended("queued", reason, steps(Map.of("queue", now), Map.of()));
    }

    /** Returns the upload if nothing happens with it anymore. */
    TrackedUpload waiting(String why) {
        return ended("waiting", why, steps);
    }

    private TrackedUpload ended(String newState, String why, Map<String, String> newSteps) {
        return new TrackedUpload(id, key, size, contentType, newState, why, newSteps, counts, format, rejected);
    }

    private static String state(ObjectItemView item) {
        return switch (item.status()) {
            case "PARTIAL" -> "partial";
            case "FAILED" -> "failed";
            default -> "stored";
        };
    }

    private static String opaque(ObjectItemView item) {
        return item.looksLike().isEmpty()
                ? "Stored as one item, without records."
                : "Stored as one item. It looks like " + item.looksLike() + ", but no file rule says how to read it.";
    }

    private static String earlier(String one, String other) {
        return Instant.parse(one).isBefore(Instant.parse(other)) ? one : other;
    }

    /** Adds steps. A step keeps the time at which it was first reached, except for the last one. */
    private Map<String, String> steps(Map<String, Instant> first, Map<String, Instant> last) {
        Map<String, String> all = new LinkedHashMap<>(steps);
        last.forEach((step, time) -> all.put(step, time.toString()));
        // The log and the item give the same step different times. No step comes after the one that follows it.
        first.forEach((step, time) -> all.merge(step, time.toString(), TrackedUpload::earlier));
        if (all.containsKey("table") && all.containsKey("function")) {
            all.merge("function", all.get("table"), TrackedUpload::earlier);
        }
        return all;
    }
}
