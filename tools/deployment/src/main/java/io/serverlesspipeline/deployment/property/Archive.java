package io.serverlesspipeline.deployment.property;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A Pulumi archive: a zip file, a folder, or a map of assets and folders. */
public sealed interface Archive {

    /**
     * Returns the files as a zip file.
     *
     * @return the zip file's bytes, which are reproducible: the same files produce the same bytes
     * @throws IOException if a file can't be read
     */
    byte[] zip() throws IOException;

    /** Reads an archive from the wire format. */
    static Archive read(Struct archive, Path baseDirectory, String property) {
        if (archive.containsFields(Constants.AssetOrArchivePathName)) {
            Path path = Path.of(
                    archive.getFieldsOrThrow(Constants.AssetOrArchivePathName).getStringValue());
            return file(baseDirectory.resolve(path).normalize(), property);
        }
        if (archive.containsFields(Constants.ArchiveAssetsName)) {
            return entries(
                    archive.getFieldsOrThrow(Constants.ArchiveAssetsName).getStructValue(), baseDirectory, property);
        }
        throw new InvalidPropertyException(
                property, "is a remote archive; the embedded deployment supports only local files");
    }

    private static Archive file(Path path, String property) {
        if (Files.isDirectory(path)) {
            return new Folder(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new InvalidPropertyException(property, "refers to the archive " + path + ", which doesn't exist");
        }
        String name = path.toString();
        if (!name.endsWith(".zip") && !name.endsWith(".jar")) {
            throw new InvalidPropertyException(
                    property, "refers to the archive " + path + ", which is neither a folder nor a .zip or .jar file");
        }
        return new ZipFile(path);
    }

    private static Archive entries(Struct assets, Path baseDirectory, String property) {
        Map<String, Object> entries = new TreeMap<>();
        assets.getFieldsMap().forEach((name, value) -> entries.put(name, entry(value, baseDirectory, property)));
        return new Entries(entries);
    }

    private static Object entry(Value value, Path baseDirectory, String property) {
        if (Signature.of(value).equals(Constants.SpecialAssetSig)) {
            return Asset.read(value.getStructValue(), baseDirectory, property);
        }
        Archive nested = read(value.getStructValue(), baseDirectory, property);
        if (nested instanceof ZipFile zip) {
            throw new InvalidPropertyException(
                    property,
                    "nests the zip file " + zip.path() + " in an archive; use a folder or individual files instead");
        }
        return nested;
    }

    /** A zip file, used as is. */
    record ZipFile(Path path) implements Archive {
        @Override
        public byte[] zip() throws IOException {
            return Files.readAllBytes(path);
        }
    }

    /** A zip file that was read, because the program deletes its file when it exits. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record ZipContent(byte[] zip) implements Archive {}

    /** A folder and its contents. */
    record Folder(Path path) implements Archive {
        @Override
        public byte[] zip() throws IOException {
            ZipWriter zip = new ZipWriter();
            zip.addFolder("", path);
            return zip.finish();
        }
    }

    /**
     * A map from names to assets and folders.
     *
     * @param entries each value is an {@link Asset} or an {@link Archive}
     */
    record Entries(Map<String, Object> entries) implements Archive {
        @Override
        public byte[] zip() throws IOException {
            ZipWriter zip = new ZipWriter();
            addTo(zip, "");
            return zip.finish();
        }

        private void addTo(ZipWriter zip, String prefix) throws IOException {
            for (Map.Entry<String, Object> entry : entries.entrySet()) {
                String name = prefix + entry.getKey();
                if (entry.getValue() instanceof Asset asset) {
                    zip.addFile(name, asset.content());
                } else if (entry.getValue() instanceof Folder folder) {
                    zip.addFolder(name + "/", folder.path());
                } else if (entry.getValue() instanceof Entries nested) {
                    nested.addTo(zip, name + "/");
                }
            }
        }
    }
}
