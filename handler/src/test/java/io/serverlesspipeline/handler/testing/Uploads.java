package io.serverlesspipeline.handler.testing;

import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import java.time.Instant;

/** Uploads to the bucket {@code uploads}, for tests. */
public final class Uploads {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Uploads() {}

    /** Returns an upload at noon. */
    public static Upload of(String key) {
        return of(key, 1);
    }

    /** Returns the nth upload of a key, at n seconds after noon. */
    public static Upload of(String key, int order) {
        return new Upload(
                "uploads",
                key,
                null,
                "etag-" + order,
                100,
                Sequencer.of(String.format("%018X", order)),
                NOON.plusSeconds(order));
    }
}
