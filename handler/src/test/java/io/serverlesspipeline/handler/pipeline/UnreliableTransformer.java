package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.api.InputRecord;
import io.serverlesspipeline.handler.api.RecordSink;
import io.serverlesspipeline.handler.api.RecordTransformer;
import io.serverlesspipeline.handler.api.RetryableException;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.UploadHistory.ExpectedResult;
import io.serverlesspipeline.handler.pipeline.UploadHistory.Line;
import io.serverlesspipeline.handler.testing.FakeTable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Splits users into a user and two visits with the same key, filters some out, and throws exceptions: always for some,
 * from time to time for all.
 */
final class UnreliableTransformer implements RecordTransformer {
    static final String ENTITIES = """
            [{"type":"user","pk":"USER#{userId}","sk":"PROFILE"},
             {"type":"visit","pk":"USER#{userId}","sk":"VISIT#{page}"}]
            """;

    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public void transform(InputRecord record, RecordSink sink) {
        int userId = ((BigDecimal) record.fields().getOrDefault("userId", BigDecimal.ZERO)).intValueExact();
        if (calls.incrementAndGet() % 100 == 0) {
            throw new RetryableException("busy");
        }
        if (isFiltered(userId)) {
            return;
        }
        sink.emit("user", record.fields());
        if (isRejected(userId)) {
            throw new IllegalStateException("never succeeds");
        }
        Map<String, @Nullable Object> visit = record.fields();
        Object letter = visit.get("letter");
        visit.put("page", userId % 3);
        for (int number = 1; number <= 2; number++) {
            visit.put("letter", letter + "." + number);
            sink.emit("visit", visit);
        }
    }

    private static boolean isFiltered(int userId) {
        return userId % 7 == 0;
    }

    private static boolean isRejected(int userId) {
        return userId % 11 == 0;
    }

    /** Returns the expected result of a line. The second visit replaces the first, because both have the same key. */
    static ExpectedResult expected(Upload upload, Line line) {
        if (!line.valid() || (isRejected(line.userId()) && !isFiltered(line.userId()))) {
            return new ExpectedResult(true, Map.of());
        }
        Map<FakeTable.Key, String> entities = new HashMap<>();
        if (!isFiltered(line.userId())) {
            String letter = UploadHistory.letter(upload, line);
            entities.put(UploadHistory.user(line), letter);
            entities.put(new FakeTable.Key("USER#" + line.userId(), "VISIT#" + line.userId() % 3), letter + ".2");
        }
        return new ExpectedResult(false, entities);
    }
}
