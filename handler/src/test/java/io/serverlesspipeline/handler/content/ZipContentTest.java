package io.serverlesspipeline.handler.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.testing.Archives;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipContentTest {
    private static final int FLAGS_OFFSET = 6;
    private static final int METHOD_OFFSET = 8;
    private static final int NAME_OFFSET = 30;

    private static String read(byte[] archive) throws IOException {
        return new String(
                ZipContent.open(new ByteArrayInputStream(archive), 200).readAllBytes(), UTF_8);
    }

    private static void assertFailure(byte[] archive, String message) {
        assertThatThrownBy(() -> read(archive))
                .isInstanceOf(MalformedContentException.class)
                .hasMessage(message);
    }

    @Test
    void readsAStoredFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] text = "id\n1\n".getBytes(UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(text);
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("a.csv");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(text.length);
            entry.setCrc(checksum.getValue());
            archive.putNextEntry(entry);
            archive.write(text);
        }

        assertThat(read(bytes.toByteArray())).isEqualTo("id\n1\n");
    }

    @Test
    void readsAFileInAFolder() throws IOException {
        assertThat(read(Archives.zip("export/", "", "export/a.csv", "id\n1\n"))).isEqualTo("id\n1\n");
    }

    @Test
    void readsAFile_whoseNameIsInAnyCharset() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes, ISO_8859_1)) {
            archive.putNextEntry(new ZipEntry("Übersicht.csv"));
            archive.write("id\n1\n".getBytes(UTF_8));
        }

        assertThat(read(bytes.toByteArray())).isEqualTo("id\n1\n");
    }

    @Test
    void fails_whenANameIsNotInTheCharsetThatItsFlagSays() {
        byte[] archive = Archives.zip("ä.csv", "id\n1\n");
        archive[NAME_OFFSET] = (byte) 0xff;

        assertFailure(archive, "The ZIP archive is corrupt.");
    }

    @Test
    void fails_whenTheArchiveIsEncrypted() {
        byte[] archive = Archives.zip("a.csv", "id\n1\n");
        archive[FLAGS_OFFSET] = 1;

        assertFailure(archive, "The ZIP archive is encrypted. Upload it without a password.");
    }

    @Test
    void fails_whenTheMethodIsUnsupported() {
        byte[] archive = Archives.zip("a.csv", "id\n1\n");
        archive[FLAGS_OFFSET] = 0;
        archive[METHOD_OFFSET] = 93;

        assertFailure(archive, "The ZIP archive uses an unsupported compression method. Create it with deflate.");
    }

    @Test
    void fails_whenTheChecksumIsWrong() {
        byte[] archive = Archives.zip("a.csv", "id\n1\n");
        int descriptor = indexOf(archive, new byte[] {'P', 'K', 7, 8});
        archive[descriptor + 4] = (byte) (archive[descriptor + 4] ^ 1);

        assertFailure(archive, "The ZIP archive is corrupt.");
    }

    @Test
    void fails_whenMetadataThatIsPassedOverExpandsTooMuch() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("__MACOSX/._a.csv", new byte[20 << 20]);
        files.put("a.csv", new byte[] {'a'});
        byte[] before = Archives.zip(files);
        files.put("__MACOSX/._b.csv", files.remove("__MACOSX/._a.csv"));
        byte[] after = Archives.zip(files);

        assertFailure(before, "The content is more than 200 times larger than its compressed form.");
        assertFailure(after, "The content is more than 200 times larger than its compressed form.");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        return new String(bytes, ISO_8859_1).indexOf(new String(part, ISO_8859_1));
    }
}
