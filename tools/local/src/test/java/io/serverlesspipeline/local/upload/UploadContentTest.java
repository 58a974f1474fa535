package io.serverlesspipeline.local.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

final class UploadContentTest {
    @TempDir
    private Path directory;

    @Test
    void readsAPipeToTheEnd_acrossSeveralWrites() throws Exception {
        Path pipe = pipe("records.ndjson");
        Process writer = write("for part in a b c; do echo $part; done", pipe);

        try (UploadContent content = open(pipe)) {
            assertThat(content.size()).isEqualTo(6);
            assertThat(read(content))
                    .isEqualTo("a\nb\nc\n")
                    .as("again, for a retry")
                    .isEqualTo(read(content));
        }
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void readsStandardInput() throws Exception {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("piped".getBytes(StandardCharsets.UTF_8)));
        try (UploadContent content = open(Path.of("-"))) {
            assertThat(read(content)).isEqualTo("piped");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void readsAFileOfUnknownSize() throws Exception {
        Path file = Path.of("/proc/version");
        assumeThat(file).as("Linux has it").exists();
        assertThat(Files.size(file)).isZero();

        try (UploadContent content = open(file)) {
            assertThat(read(content)).isEqualTo(Files.readString(file)).hasSize((int) content.size());
        }
    }

    @Test
    void readsAnEmptyFileAndAnEmptyDevice() throws Exception {
        for (Path file : List.of(Files.createFile(directory.resolve("empty")), Path.of("/dev/null"))) {
            try (UploadContent content = open(file)) {
                assertThat(content.size()).isZero();
                assertThat(read(content)).isEmpty();
            }
        }
    }

    @Test
    void omitsBytesAppendedAfterTheStartOfTheUpload() throws Exception {
        Path file = Files.writeString(directory.resolve("growing.log"), "before");
        try (UploadContent content = open(file)) {
            Files.writeString(file, " after", StandardOpenOption.APPEND);

            assertThat(content.size()).isEqualTo(6);
            assertThat(read(content)).isEqualTo("before");
        }
    }

    @Test
    void detectsATruncatedFile() throws Exception {
        Path file = Files.writeString(directory.resolve("shrinking.log"), "before");
        try (UploadContent content = open(file)) {
            assertThat(content.isTruncated()).isFalse();
            Files.writeString(file, "now");

            assertThatThrownBy(() -> read(content)).isInstanceOf(EOFException.class);
            assertThat(content.isTruncated()).isTrue();
        }
    }

    @Test
    void deletesTheTemporaryFileAtOnce() throws Exception {
        Path buffers = directory.resolve("buffers");
        UploadFile file = new UploadFile(Path.of("/dev/null"), "key", "text/plain");

        try (UploadContent content = UploadContent.of(file, buffers)) {
            assertThat(content.size()).isZero();
            try (Stream<Path> files = Files.list(buffers)) {
                assertThat(files).isEmpty();
            }
        }
    }

    @Test
    void rejectsInputThatIsLargerThanAnObject() throws Exception {
        UploadFile endless = new UploadFile(Path.of("/dev/zero"), "key", "text/plain");

        assertThatThrownBy(() -> UploadContent.of(endless, directory, 100_000))
                .isInstanceOf(LocalRunException.class)
                .hasMessage("/dev/zero can't be read to the end: it's larger than the maximum of 100000 bytes. "
                        + "It wasn't uploaded.");
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        UploadFile gone = new UploadFile(directory.resolve("gone"), "key", "text/plain");

        assertThatThrownBy(() -> UploadContent.of(gone, directory))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("can't be read to the end")
                .hasMessageContaining("gone");
    }

    @Test
    void stopsWaitingForAWriter_whenInterrupted() throws Exception {
        Path pipe = pipe("nobody-writes");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> open(pipe)).isInstanceOf(InterruptedException.class);

        // Releases the reader thread, which is still waiting.
        assertThat(write("true", pipe).waitFor()).isZero();
    }

    private UploadContent open(Path file) throws InterruptedException {
        return UploadContent.of(new UploadFile(file, "key", "text/plain"), directory);
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = directory.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    private static Process write(String command, Path pipe) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", "(" + command + ") >\"$0\"", pipe.toString()).start();
    }

    private static String read(UploadContent content) throws IOException {
        RequestBody body = content.body("text/plain");
        try (InputStream stream = body.contentStreamProvider().newStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
