package io.serverlesspipeline.emulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunRecordsTest {
    private static final RootKey ROOT_KEY = new RootKey("LOCAL1", "secret");
    private static final RunRecord STARTED =
            RunRecord.started(4566, "embedded", 4242, ROOT_KEY, Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir
    private Path directory;

    @Test
    void readsASavedRecord() {
        RunRecord deployed = STARTED.deployed(Map.of("bucketName", "uploads-1"));
        records().save(deployed);

        assertThat(records().find(4566)).contains(deployed);
        assertThat(deployed.isDeployed()).isTrue();
    }

    @Test
    void readsARecordOfAnExternalEmulator() {
        RunRecord external = new RunRecord(4566, "pulumi", null, ROOT_KEY, STARTED.startedAt(), Map.of());
        records().save(external);

        assertThat(records().find(4566)).contains(external);
        assertThat(external.isDeployed()).isFalse();
    }

    @Test
    void protectsTheSecretKey() throws Exception {
        records().save(STARTED);
        records().save(STARTED.deployed(Map.of("bucketName", "uploads-1")));

        assertThat(Files.getPosixFilePermissions(records().directory(4566).recordFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(STARTED.toString()).contains("LOCAL1").doesNotContain("secret");
    }

    @Test
    void findsNothing_whenTheFileIsInvalidOrMissing() throws Exception {
        assertThat(records().find(4566)).isEmpty();

        records().save(STARTED);
        for (String content : new String[] {"", "{", "[]", "{\"port\":4566,\"engine\":\"embedded\"}", "null"}) {
            Files.writeString(records().directory(4566).recordFile(), content);

            assertThat(records().find(4566)).as(content).isEmpty();
        }
    }

    @Test
    void listsEveryRecord_sortedByPort() throws Exception {
        records().save(new RunRecord(14566, "embedded", 1L, ROOT_KEY, STARTED.startedAt(), Map.of()));
        records().save(STARTED);
        Files.createDirectories(directory.resolve("emulator"));

        assertThat(records().all()).extracting(RunRecord::port).containsExactly(4566, 14566);
    }

    @Test
    void deletesARecord() {
        records().save(STARTED);
        records().delete(4566);
        records().delete(4566);

        assertThat(records().all()).isEmpty();
    }

    private RunRecords records() {
        return new RunRecords(directory);
    }
}
