package io.serverlesspipeline.handler.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.item.ContentDescription;
import io.serverlesspipeline.handler.log.UploadLog.Invocation;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.UploadResult;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.testing.Uploads;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadLogTest {
    private static final Invocation INVOCATION = new Invocation("uploads-function", "request-1");

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final UploadLog log = new UploadLog(
            new JsonFactory(), new PrintStream(output, true, US_ASCII), Clock.fixed(Uploads.NOON, ZoneOffset.UTC));

    @Test
    void writesOneLine_withTheUploadAndItsMetrics() {
        Upload upload = new Upload("uploads", "a.json", "v1", "etag", 100, Sequencer.of("ab"), Uploads.NOON);
        Progress begin = new Progress(1000, 10, 1, 0);
        Progress end = new Progress(5000, 40, 3, 2);

        log.completed(new UploadResult(upload, null, Outcome.PARTIAL, begin, end, 7, null), INVOCATION, 250);

        assertThat(output.toString(US_ASCII))
                .isEqualTo(
                        "{\"timestamp\":\"2026-03-01T12:00:00Z\",\"level\":\"WARN\",\"functionName\":\"uploads-function\",\"requestId\":\"request-1\","
                                + "\"bucket\":\"uploads\",\"key\":\"a.json\",\"versionId\":\"v1\","
                                + "\"sequencer\":\"xAB\",\"status\":\"PARTIAL\","
                                + "\"position\":5000,\"recordsStored\":40,\"recordsRejected\":3,\"recordsStale\":2,"
                                + "\"stored\":30,\"rejected\":2,\"incomplete\":1,\"opaque\":0,\"duplicates\":7,\"bytes\":4000,\"duration\":250,"
                                + "\"_aws\":{\"Timestamp\":1772366400000,\"CloudWatchMetrics\":[{"
                                + "\"Namespace\":\"ServerlessPipeline\",\"Dimensions\":[[\"functionName\"]],\"Metrics\":["
                                + "{\"Name\":\"stored\",\"Unit\":\"Count\"},{\"Name\":\"rejected\",\"Unit\":\"Count\"},"
                                + "{\"Name\":\"incomplete\",\"Unit\":\"Count\"},{\"Name\":\"opaque\",\"Unit\":\"Count\"},"
                                + "{\"Name\":\"duplicates\",\"Unit\":\"Count\"},{\"Name\":\"bytes\",\"Unit\":\"Bytes\"},"
                                + "{\"Name\":\"duration\",\"Unit\":\"Milliseconds\"}]}]}}" + System.lineSeparator());
    }

    @Test
    void warnsAboutAnOpaqueObject_thatLooksLikeRecords() {
        log.completed(
                new UploadResult(
                        Uploads.of("a.parquet"),
                        new ContentDescription(null, "opaque", "Parquet"),
                        Outcome.STORED,
                        Progress.NONE,
                        Progress.NONE,
                        0,
                        null),
                INVOCATION,
                1);

        assertThat(output.toString(US_ASCII))
                .contains("\"level\":\"WARN\"")
                .contains("\"format\":\"opaque\",\"looksLike\":\"Parquet\"")
                .contains("\"opaque\":1");
    }

    @Test
    void countsFilteredRecords_andRejectedOnesWithoutItems() {
        Progress end = new Progress(5000, 40, 1500, 0, 500, 7);

        log.completed(
                new UploadResult(Uploads.of("a.json"), null, Outcome.PARTIAL, Progress.NONE, end, 0, null),
                INVOCATION,
                1);

        assertThat(output.toString(US_ASCII))
                .contains("\"recordsRejected\":1500,")
                .contains("\"rejectedItemsOmitted\":500,\"recordsFiltered\":7,");
    }

    @Test
    void warns_whenReadingStopped() {
        Upload upload = Uploads.of("a.json.gz");
        log.completed(
                new UploadResult(upload, null, Outcome.FAILED, Progress.NONE, Progress.NONE, 0, "It is truncated."),
                INVOCATION,
                1);

        assertThat(output.toString(US_ASCII))
                .startsWith("{\"timestamp\":\"2026-03-01T12:00:00Z\",\"level\":\"WARN\"")
                .contains("\"status\":\"FAILED\",\"failure\":\"It is truncated.\"")
                .doesNotContain("versionId");
    }

    @ParameterizedTest
    @CsvSource({
        "STORED, 0, INFO, 0",
        "PARTIAL, 0, WARN, 1",
        "PARTIAL, 2, WARN, 1",
        "FAILED, 0, WARN, 1",
        "UNFINISHED, 0, INFO, 0",
        "UNFINISHED, 1, WARN, 0",
        "DUPLICATE, 0, INFO, 0",
        "SUPERSEDED, 0, INFO, 0",
        "REPLACED, 0, INFO, 0",
        "IGNORED, 0, INFO, 0"
    })
    void warnsAboutEverythingThatAlarmsCount(Outcome outcome, long rejected, String level, int incomplete) {
        Progress end = new Progress(10, 1, rejected, 0);

        log.completed(
                new UploadResult(Uploads.of("a.json"), null, outcome, Progress.NONE, end, 0, null), INVOCATION, 1);

        assertThat(output.toString(US_ASCII))
                .contains("\"level\":\"" + level + "\"")
                .contains("\"rejected\":" + rejected + ",\"incomplete\":" + incomplete + ",");
    }

    @Test
    void writesWhyAnUploadFailed_withoutMetrics() {
        log.failed(Uploads.of("a.json"), "It cannot be read.", INVOCATION, 12);

        assertThat(output.toString(US_ASCII))
                .isEqualTo(
                        "{\"timestamp\":\"2026-03-01T12:00:00Z\",\"level\":\"ERROR\",\"functionName\":\"uploads-function\",\"requestId\":\"request-1\","
                                + "\"bucket\":\"uploads\",\"key\":\"a.json\","
                                + "\"sequencer\":\"x000000000000000001\",\"status\":\"BROKEN\","
                                + "\"failure\":\"It cannot be read.\",\"duration\":12}" + System.lineSeparator());
    }

    @Test
    void keepsEveryCharacterOfAKey_onOneLine_whateverTheEncoding() {
        log.failed(Uploads.of("é\n\"😀"), "-", INVOCATION, 1);

        assertThat(output.toString(US_ASCII))
                .contains("\"key\":\"\\u00E9\\n\\\"\\uD83D\\uDE00\"")
                .hasLineCount(1);
    }
}
