package io.serverlesspipeline.deployment.property;

import com.google.protobuf.Struct;
import com.pulumi.core.internal.Constants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Pulumi asset: a string or a local file. */
public sealed interface Asset {

    /**
     * Returns the content.
     *
     * @return the bytes
     * @throws IOException if a file can't be read
     */
    byte[] content() throws IOException;

    /** Reads an asset from the wire format. */
    static Asset read(Struct asset, Path baseDirectory, String property) {
        if (asset.containsFields(Constants.AssetTextName)) {
            return new Text(asset.getFieldsOrThrow(Constants.AssetTextName).getStringValue());
        }
        if (asset.containsFields(Constants.AssetOrArchivePathName)) {
            Path path = Path.of(
                    asset.getFieldsOrThrow(Constants.AssetOrArchivePathName).getStringValue());
            return new File(baseDirectory.resolve(path).normalize());
        }
        throw new InvalidPropertyException(
                property, "is a remote asset; the embedded deployment supports only local files");
    }

    /** A string, encoded as UTF-8. */
    record Text(String text) implements Asset {
        @Override
        public byte[] content() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A file. */
    record File(Path path) implements Asset {
        @Override
        public byte[] content() throws IOException {
            return Files.readAllBytes(path);
        }
    }
}
