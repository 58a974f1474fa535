package io.serverlesspipeline.handler.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.api.RecordTransformer;
import io.serverlesspipeline.handler.file.FileRulesReader;
import io.serverlesspipeline.handler.mapping.EntityMappingReader;
import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.pipeline.Deadline;
import io.serverlesspipeline.handler.pipeline.UploadPipeline;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.transform.TransformerChain;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The function, with a bucket and a table in memory. Instances are immutable, and each file is stored in an empty
 * table. Transformers see the bucket {@code uploads}, no version, and the event time {@code 2026-01-01T12:00:00Z}.
 *
 * <p>The rules have the same names and values as in the function's environment variables, which the component sets from
 * its arguments {@code entities} and {@code files}.
 */
public final class LocalFunction {
    private static final String BUCKET = "uploads";
    private static final Instant EVENT_TIME = Instant.parse("2026-01-01T12:00:00Z");

    private final TransformerChain transformers;
    private final Map<String, String> variables;

    private LocalFunction(TransformerChain transformers, Map<String, String> variables) {
        this.transformers = transformers;
        this.variables = Map.copyOf(variables);
    }

    /**
     * Returns a function with the given transformers, which are initialized here.
     *
     * @throws RuntimeException if a transformer fails to initialize
     */
    public static LocalFunction with(RecordTransformer... transformers) {
        return new LocalFunction(
                TransformerChain.of(List.of(transformers)),
                Map.of("PIPELINE_TABLE_NAME", "items", "PIPELINE_ENTITIES", "[]"));
    }

    /**
     * Returns a function with the transformers that are registered on the class path, as the deployed function finds
     * them. A test with this function also checks the registration.
     *
     * @throws IllegalStateException if none is registered
     * @throws java.util.ServiceConfigurationError if one can't be loaded
     */
    public static LocalFunction withRegisteredTransformers() {
        RecordTransformer[] transformers = ServiceLoader.load(RecordTransformer.class).stream()
                .map(ServiceLoader.Provider::get)
                .toArray(RecordTransformer[]::new);
        if (transformers.length == 0) {
            throw new IllegalStateException("No transformer is registered. Name its class in the resource"
                    + " META-INF/services/" + RecordTransformer.class.getName() + ".");
        }
        return with(transformers);
    }

    /**
     * Returns this function with an entity mapping.
     *
     * @param json the entity rules as a JSON array of objects with {@code type}, {@code pk}, {@code sk} and,
     *     optionally, {@code gsi1pk}, {@code gsi1sk} and {@code ttl}
     */
    public LocalFunction entities(String json) {
        return environment("PIPELINE_ENTITIES", json);
    }

    /**
     * Returns this function with file rules.
     *
     * @param json the file rules as a JSON array of objects with the properties of the argument {@code files}
     */
    public LocalFunction files(String json) {
        return environment("PIPELINE_FILES", json);
    }

    /** Returns this function with an environment variable, such as a limit. */
    public LocalFunction environment(String name, String value) {
        Map<String, String> changed = new HashMap<>(variables);
        changed.put(name, value);
        return new LocalFunction(transformers, changed);
    }

    /**
     * Stores a text file.
     *
     * @param key the object's key; its suffix selects the format, such as {@code orders.ndjson}
     * @param content the content, in UTF-8
     */
    public StoredFile store(String key, String content) {
        return store(key, content.getBytes(UTF_8));
    }

    /**
     * Stores a file under its own name.
     *
     * @throws UncheckedIOException if it can't be read
     */
    public StoredFile store(Path file) {
        try {
            return store(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stores a file.
     *
     * @param key the object's key; its suffix selects the format and the compression, such as {@code orders.csv.gz}
     * @throws RuntimeException if the rules are invalid, or the invocation would fail in the deployed function, in
     *     which case Lambda would retry the event
     */
    public StoredFile store(String key, byte[] content) {
        JsonFactory json = new JsonFactory();
        Settings settings = Settings.from(variables);
        InMemoryTable table = new InMemoryTable();
        UploadPipeline pipeline = new UploadPipeline(
                (upload, from) -> content(content, from),
                table,
                FileRulesReader.read(json, settings.files()),
                EntityMappingReader.read(json, settings.entities()),
                transformers,
                settings.limits(),
                Runnable::run);
        try {
            pipeline.store(
                    new Upload(BUCKET, key, null, null, content.length, Sequencer.of(null), EVENT_TIME),
                    Deadline.of(() -> Duration.ofDays(1).toMillis(), Duration.ZERO));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.file();
    }

    private static ObjectContent content(byte[] content, long from) {
        int offset = Math.toIntExact(from);
        return new ObjectContent(
                new ByteArrayInputStream(content, offset, content.length - offset),
                content.length - from,
                "application/octet-stream",
                null);
    }
}
