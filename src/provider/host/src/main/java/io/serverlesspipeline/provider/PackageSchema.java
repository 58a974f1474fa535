package io.serverlesspipeline.provider;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What the package offers, from which Pulumi generates its SDK for each language; see "Package Schema" in Pulumi's
 * documentation.
 *
 * @param json the schema
 * @param version the version of the package
 */
record PackageSchema(String json, String version) {
    private static final String RESOURCE = "schema.json";

    /** Reads the schema that is part of this library. */
    static PackageSchema read() {
        try (InputStream resource = PackageSchema.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing from this build of the provider.");
            }
            String json = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            String version = JsonParser.parseString(json)
                    .getAsJsonObject()
                    .get("version")
                    .getAsString();
            return new PackageSchema(json, version);
        } catch (IOException exception) {
            throw new UncheckedIOException("The schema of the package cannot be read", exception);
        }
    }
}
