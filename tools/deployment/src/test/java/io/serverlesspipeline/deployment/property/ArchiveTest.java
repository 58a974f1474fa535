package io.serverlesspipeline.deployment.property;

import static io.serverlesspipeline.deployment.property.WireValues.archive;
import static io.serverlesspipeline.deployment.property.WireValues.map;
import static io.serverlesspipeline.deployment.property.WireValues.signed;
import static io.serverlesspipeline.deployment.property.WireValues.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    Path directory;

    @Test
    void returnsAZipFileUnchanged() throws IOException {
        byte[] content = {1, 2, 3};
        Files.write(directory.resolve("code.zip"), content);

        assertThat(read(archive("code.zip")).zip()).isEqualTo(content);
    }

    @Test
    void zipsAFolderWithItsSubfolders() throws IOException {
        write("code/b.txt", "B");
        write("code/a/c.txt", "C");

        assertThat(unzip(read(archive("code")).zip()))
                .containsExactly(Map.entry("a/c.txt", "C"), Map.entry("b.txt", "B"));
    }

    @Test
    void returnsTheSameBytesForTheSameFiles_regardlessOfTimestamps() throws IOException {
        write("code/a.txt", "A");
        byte[] first = read(archive("code")).zip();
        Files.setLastModifiedTime(directory.resolve("code/a.txt"), FileTime.fromMillis(0));

        assertThat(read(archive("code")).zip()).isEqualTo(first);
    }

    @Test
    void zipsAMapOfAssetsFoldersAndNestedMaps() throws IOException {
        write("f.txt", "F");
        write("folder/g.txt", "G");
        Value nested = signed(
                Constants.SpecialArchiveSig,
                "assets",
                map(Map.of("t.txt", signed(Constants.SpecialAssetSig, "text", string("é")))));
        Value archive = signed(
                Constants.SpecialArchiveSig,
                "assets",
                map(Map.of(
                        "file.txt", signed(Constants.SpecialAssetSig, "path", string("f.txt")),
                        "lib", archive("folder"),
                        "more", nested)));

        assertThat(unzip(read(archive).zip()))
                .containsExactly(Map.entry("file.txt", "F"), Map.entry("lib/g.txt", "G"), Map.entry("more/t.txt", "é"));
    }

    @Test
    void fails_whenTheArchiveDoesNotExist() {
        assertThatThrownBy(() -> read(archive("missing.zip")))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("the property code refers to the archive " + directory.resolve("missing.zip")
                        + ", which doesn't exist");
    }

    @Test
    void fails_whenTheArchiveTypeIsUnsupported() throws IOException {
        write("code.tar", "x");

        assertThatThrownBy(() -> read(archive("code.tar")))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("the property code refers to the archive " + directory.resolve("code.tar")
                        + ", which is neither a folder nor a .zip or .jar file");
    }

    @Test
    void fails_whenAZipFileIsNestedInAnArchive() throws IOException {
        write("lib.zip", "x");
        Value archive = signed(Constants.SpecialArchiveSig, "assets", map(Map.of("lib", archive("lib.zip"))));

        assertThatThrownBy(() -> read(archive))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("the property code nests the zip file " + directory.resolve("lib.zip")
                        + " in an archive; use a folder or individual files instead");
    }

    private Archive read(Value archive) {
        return Archive.read(archive.getStructValue(), directory, "code");
    }

    private void write(String file, String content) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
