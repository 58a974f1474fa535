package io.serverlesspipeline.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.local.item.ObjectItemView;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SamplesResultTest {
    private static final Path FOLDER = Path.of("samples");

    @Test
    void saysThatTheFilesAreStored_whenNothingWasRejected() {
        assertThat(SamplesResult.of(List.of(object(7, 0), object(0, 0)), FOLDER))
                .isEqualTo("The function stored 2 sample files from samples/");
    }

    @Test
    void countsTheRejectedRecords() {
        assertThat(SamplesResult.of(List.of(object(5, 2), object(0, 1)), FOLDER))
                .isEqualTo("The function read 2 sample files from samples/, but rejected 3 of their 8 records. "
                        + "The reasons are below");
    }

    @Test
    void reportsNoStoredFiles_whenAllRecordsWereRejected() {
        assertThat(SamplesResult.of(List.of(object(0, 1)), FOLDER))
                .isEqualTo("The function read 1 sample file from samples/, but rejected 1 of their 1 record. "
                        + "The reasons are below");
    }

    private static ObjectItemView object(long stored, long rejected) {
        return new ObjectItemView(
                "bucket/key", "STORED", 1, "e", "1", "", 1, stored, rejected, 0, 0, "", "", "ndjson", "");
    }
}
