package io.serverlesspipeline.local.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.pipeline.UploadFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UploadPlanTest {
    private static final UploadPlan PLAN = plan(new UploadFilter.Entry("", ""));

    @TempDir
    private Path directory;

    @Test
    void usesTheFileNameAsKey() throws Exception {
        Path file = file("é +%20&=.txt");

        assertThat(PLAN.withPrefix(List.of(file), null))
                .containsExactly(new UploadFile(file, "é +%20&=.txt", "text/plain; charset=utf-8"));
    }

    @Test
    void addsThePrefix_andUsesThePipelinesPrefixByDefault() throws Exception {
        Path file = file("a.json");
        UploadPlan plan = plan(new UploadFilter.Entry("incoming/", ""), new UploadFilter.Entry("returned/", ""));

        assertThat(plan.withPrefix(List.of(file), null))
                .extracting(UploadFile::key)
                .containsExactly("incoming/a.json");
        assertThat(plan.withPrefix(List.of(file), "incoming/today/"))
                .extracting(UploadFile::key)
                .containsExactly("incoming/today/a.json");
        assertThat(plan.withPrefix(List.of(file), "returned/"))
                .extracting(UploadFile::key)
                .containsExactly("returned/a.json");
    }

    @Test
    void usesTheContentTypeOfTheKey_whenTheFileNameHasNone() throws Exception {
        Path file = file("data");

        assertThat(PLAN.withKey(file, "ordner/data.ndjson"))
                .isEqualTo(new UploadFile(file, "ordner/data.ndjson", "application/x-ndjson"));
    }

    @Test
    void prefersTheContentTypeOfTheFileName() throws Exception {
        Path file = file("data.ndjson");

        assertThat(PLAN.withKey(file, "x/")).isEqualTo(new UploadFile(file, "x/", "application/x-ndjson"));
        assertThat(PLAN.withKey(file, "data.txt").contentType()).isEqualTo("application/x-ndjson");
    }

    @ParameterizedTest
    @CsvSource({
        "a.json,application/json",
        "a.JSONL,application/x-ndjson",
        "a.csv,text/csv",
        "a.csv.gz,application/gzip",
        "a.bin,application/octet-stream",
        "a,application/octet-stream"
    })
    void determinesTheContentTypeFromTheExtension(String name, String contentType) {
        assertThat(ContentTypes.ofFile(Path.of(name), "key")).isEqualTo(contentType);
    }

    @Test
    void rejectsAMissingFileAndAFolder() {
        assertRejected(directory.resolve("missing"), " doesn't exist");
        assertRejected(directory, "is a folder");
    }

    @Test
    void rejectsAnUnreadableFile() throws Exception {
        Path secret = file("secret");
        assumeThat(secret.toFile().setReadable(false) && !Files.isReadable(secret))
                .as("the superuser can read every file")
                .isTrue();

        assertRejected(secret, "You don't have permission to read");
    }

    @Test
    void rejectsTwoFilesWithTheSameKey() throws Exception {
        List<Path> files = List.of(file("one/a.txt"), file("two/a.txt"));

        assertThatThrownBy(() -> PLAN.withPrefix(files, null))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("would have the same key a.txt");
    }

    @Test
    void rejectsAKeyThatThePipelineDoesNotProcess() throws Exception {
        Path file = file("a.txt");
        UploadPlan plan = plan(
                new UploadFilter.Entry("incoming/", ".json"),
                new UploadFilter.Entry("returned/", ""),
                new UploadFilter.Entry("", ".csv"));

        assertThatThrownBy(() -> plan.withPrefix(List.of(file), ""))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("doesn't process the key a.txt")
                .hasMessageContaining("Keys must begin with \"incoming/\" and end with \".json\", or begin with "
                        + "\"returned/\", or end with \".csv\".");
    }

    @Test
    void namesTheOptionsThatChangeARejectedKey() throws Exception {
        Path file = file("a.txt");
        UploadPlan plan = plan(new UploadFilter.Entry("incoming/", ""));

        assertThatThrownBy(() -> plan.withPrefix(List.of(file), "other/"))
                .hasMessageEndingWith("Choose another key with --key or --key-prefix.");
        assertThatThrownBy(() -> plan.withKey(file, "other/a.txt"))
                .hasMessageEndingWith("Choose another key with --key.");
    }

    @Test
    void rejectsAKeyThatIsEmptyOrTooLong() throws Exception {
        Path file = file("a.txt");

        assertThatThrownBy(() -> PLAN.withKey(file, "")).hasMessageContaining("has 0 bytes");
        assertThatThrownBy(() -> PLAN.withKey(file, "é".repeat(513))).hasMessageContaining("has 1026 bytes");
        assertThat(PLAN.withKey(file, "é".repeat(512)).key()).hasSize(512);
    }

    private static UploadPlan plan(UploadFilter.Entry... entries) {
        return new UploadPlan(new UploadFilter(List.of(entries)));
    }

    private void assertRejected(Path file, String message) {
        assertThatThrownBy(() -> PLAN.withPrefix(List.of(file), null))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("Nothing was uploaded");
    }

    private Path file(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }
}
