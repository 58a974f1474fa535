package io.serverlesspipeline.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FailedEvent;
import io.serverlesspipeline.local.upload.CompletedUpload;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows the uploads: those of the page, and those of others as soon as the function's log mentions them. Thread-safe.
 */
final class Uploads {
    private static final int MAX = 2000;
    private static final int POLLED = 8;

    /** The outcomes after which the object's item isn't that of the event. */
    private static final Set<String> UNCHANGED = Set.of("", "DUPLICATE", "IGNORED", "REPLACED", "SUPERSEDED");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StoredItems items;
    private final String bucket;
    private final InstantSource clock;
    private final Consumer<TrackedUpload> listener;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final PostponedLines postponed = new PostponedLines();
    private int lastId;

    /**
     * An upload.
     *
     * @param upload what identifies it if the page made it
     * @param sequencer what identifies it since its item was read, or an empty string
     * @param changed the time of its last change
     */
    private record Entry(TrackedUpload view, @Nullable CompletedUpload upload, String sequencer, Instant changed) {
        boolean isAbout(ObjectItemView item) {
            return upload == null || upload.matches(item);
        }
    }

    Uploads(StoredItems items, String bucket, InstantSource clock, Consumer<TrackedUpload> listener) {
        this.items = items;
        this.bucket = bucket;
        this.clock = clock;
        this.listener = listener;
    }

    /** Waits until no other upload of a key is under way. The function may log the upload before {@link #end}. */
    synchronized void begin(String key) throws InterruptedException {
        while (!postponed.begin(key)) {
            wait();
        }
    }

    /** Reads the lines about a key that arrived since {@link #begin}. */
    synchronized void end(String key) {
        postponed.end(key).forEach(line -> read(line.json(), line.time()));
        notifyAll();
    }

    /** Follows an upload that the page made. */
    synchronized TrackedUpload add(CompletedUpload upload) {
        openOf(upload.key())
                .toList()
                .forEach(older -> put(older, older.view.waiting("A newer upload has the same key.")));
        TrackedUpload view =
                TrackedUpload.uploaded(nextId(), upload.key(), upload.size(), upload.contentType(), upload.startedAt());
        return put(new Entry(view, upload, "", clock.instant()), view);
    }

    /** Returns all uploads, the oldest first. */
    synchronized List<TrackedUpload> all() {
        return entries.values().stream().map(Entry::view).toList();
    }

    /** Reads the item of the object that a line of the function's log is about. */
    synchronized void read(JsonNode line, Instant time) {
        if (!line.path("bucket").asText().equals(bucket)
                || UNCHANGED.contains(line.path("status").asText())) {
            return;
        }
        String key = line.path("key").asText();
        if (postponed.add(key, line, time)) {
            return;
        }
        Instant started = time.minusMillis(line.path("duration").asLong());
        Optional<ObjectItemView> item = items.object(bucket, key);
        if (line.path("status").asText().equals("BROKEN")) {
            Entry entry = openOf(key).findFirst().orElseGet(() -> foreign(key, item, started));
            put(entry, entry.view.processing(line.path("failure").asText(), started));
        } else if (item.isPresent()
                && item.get().sequencer().equals(line.path("sequencer").asText())) {
            // A poll may have read the item before, so that the upload isn't open anymore.
            Entry entry = Stream.concat(readBefore(item.get()), openOf(key).filter(each -> each.isAbout(item.get())))
                    .findFirst()
                    .orElseGet(() -> foreign(key, item, started));
            put(entry, item.get(), started, time);
        }
    }

    /** Reads the items of the uploads that have been active for longest, so that large uploads show their progress. */
    synchronized void poll() {
        for (Entry entry : active().stream()
                .filter(each -> each.upload != null)
                .limit(POLLED)
                .toList()) {
            items.object(bucket, entry.view.key())
                    .filter(entry::isAbout)
                    .ifPresent(item -> put(entry, item, clock.instant(), clock.instant()));
        }
        for (Entry entry : active()) {
            if (entry.changed.plus(PATIENCE).isBefore(clock.instant())) {
                put(entry, entry.view.waiting("The function has made no progress for 2 minutes. Its log may say why."));
            }
        }
    }

    /** Ends the uploads whose events are in the failure queue. */
    synchronized void fail(List<FailedEvent> events) {
        for (FailedEvent event : events) {
            openOf(event.key())
                    .filter(entry -> entry.view.isActive())
                    .filter(entry -> entry.upload == null || entry.upload.hasFailedWith(event))
                    .findFirst()
                    .ifPresent(entry -> put(entry, entry.view.queued(event.reason(), clock.instant())));
        }
    }

    /** Returns whether an upload may still fail. */
    synchronized boolean isActive() {
        return !active().isEmpty();
    }

    private void put(Entry entry, ObjectItemView item, Instant started, Instant time) {
        TrackedUpload view = entry.view.with(
                item, item.isSettled() && item.recordsRejected() > 0 ? items.rejected(item) : List.of(), started, time);
        if (!view.equals(entry.view)) {
            put(new Entry(entry.view, entry.upload, item.sequencer(), entry.changed), view);
        }
    }

    private TrackedUpload put(Entry entry, TrackedUpload view) {
        entries.put(view.id(), new Entry(view, entry.upload, entry.sequencer, clock.instant()));
        if (entries.size() > MAX) {
            entries.remove(entries.keySet().iterator().next());
        }
        listener.accept(view);
        return view;
    }

    private Stream<Entry> readBefore(ObjectItemView item) {
        return entries.values().stream()
                .filter(entry -> entry.view.key().equals(item.key()) && entry.sequencer.equals(item.sequencer()));
    }

    /** Returns the uploads of a key that aren't settled, the newest first. */
    private Stream<Entry> openOf(String key) {
        return entries.values().stream()
                .filter(entry -> entry.view.key().equals(key) && entry.view.isOpen())
                .sorted(Comparator.comparing(Entry::changed).reversed());
    }

    private List<Entry> active() {
        return entries.values().stream()
                .filter(entry -> entry.view.isActive())
                .sorted(Comparator.comparing(Entry::changed))
                .toList();
    }

    private Entry foreign(String key, Optional<ObjectItemView> item, Instant started) {
        return new Entry(
                TrackedUpload.uploaded(nextId(), key, null, null, uploadTime(item, started)), null, "", started);
    }

    private String nextId() {
        lastId++;
        return Integer.toString(lastId);
    }

    private static Instant uploadTime(Optional<ObjectItemView> item, Instant started) {
        return item.map(ObjectItemView::eventTime)
                .filter(time -> !time.isEmpty())
                .map(Instant::parse)
                .filter(time -> time.isBefore(started))
                .orElse(started);
    }
}
