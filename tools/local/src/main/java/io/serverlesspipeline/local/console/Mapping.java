package io.serverlesspipeline.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.serverlesspipeline.deployment.configuration.InvalidConfigurationException;
import io.serverlesspipeline.deployment.configuration.StackFile;
import io.serverlesspipeline.deployment.engine.EmbeddedEngine;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.console.server.RequestException;
import io.serverlesspipeline.local.item.RejectedItemView;
import io.serverlesspipeline.local.trial.SimulatedFunction;
import io.serverlesspipeline.local.trial.Trial;
import io.serverlesspipeline.local.trial.TrialResult;
import io.serverlesspipeline.local.upload.UploadContent;
import io.serverlesspipeline.local.upload.UploadFile;
import io.serverlesspipeline.local.upload.UploadPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Tries and saves changes to the entity mapping and the file rules of the stack file. */
final class Mapping {
    private static final String ENTITIES = "entities";
    private static final String FILES = "files";
    private static final String SAMPLE = "orders-export.csv";
    private static final int LIMIT = 50;

    private final ConsolePipeline pipeline;
    private final Path root;
    private final AtomicLong lastPreview = new AtomicLong();
    private @Nullable Prepared prepared;
    private String defaultEntities = "";

    /** The function that the program deploys with a mapping. Creating it runs the Pulumi program. */
    private record Prepared(String entities, String files, SimulatedFunction function, Trial trial) {}

    /** The mapping in the stack file, and a sample to try it with. */
    record Loaded(String file, String entities, String files, Sample sample) {}

    /** A file to try. */
    record Sample(String key, String content) {}

    /** What a sample would produce. */
    record Preview(PageItem object, List<PageItem> items, List<RejectedRecord> rejected, String status) {}

    Mapping(ConsolePipeline pipeline) {
        this.pipeline = pipeline;
        this.root = pipeline.context().workspace().root();
    }

    Loaded load() throws IOException, InterruptedException {
        StackFile file = file();
        Path sample = pipeline.context().workspace().samples().resolve(SAMPLE);
        return new Loaded(
                String.valueOf(file.file().getFileName()),
                entities(file),
                file.value(FILES),
                new Sample(SAMPLE, Files.exists(sample) ? Files.readString(sample) : ""));
    }

    /** Returns the rules that the program uses if the stack file has none. */
    private synchronized String entities(StackFile file) throws InterruptedException {
        String entities = file.value(ENTITIES);
        if (!entities.isEmpty()) {
            return entities;
        }
        if (defaultEntities.isEmpty()) {
            defaultEntities = StackFile.toYaml(
                    prepare("", file.value(FILES)).function().variables().getOrDefault("PIPELINE_ENTITIES", "[]"));
        }
        return defaultEntities;
    }

    Preview preview(JsonNode input) throws IOException, InterruptedException {
        long number = lastPreview.incrementAndGet();
        Path directory = pipeline.context().runDirectory().path();
        Files.createDirectories(directory);
        Path sample = Files.createTempFile(directory, "sample", "");
        try {
            Prepared function = prepareLatest(number, text(input, ENTITIES), text(input, FILES));
            Files.writeString(sample, text(input, "content"));
            UploadFile file = new UploadPlan(function.function().filter()).withKey(sample, text(input, "key"));
            try (UploadContent content = UploadContent.of(file, directory)) {
                TrialResult result = function.trial().run(file, null, content, LIMIT, item -> {});
                return new Preview(
                        PageItem.of(result.object()),
                        result.entities().stream().map(PageItem::of).toList(),
                        result.rejected().stream()
                                .map(RejectedItemView::of)
                                .map(RejectedRecord::of)
                                .toList(),
                        result.summary().status());
            }
        } catch (LocalRunException exception) {
            throw RequestException.invalid(ConsoleEndpoints.withoutOption(exception, sample));
        } finally {
            Files.delete(sample);
        }
    }

    /** What a save wrote, which is the mapping without blank lines at its ends. */
    record Saved(String message, String entities, String files) {}

    /** Saves a mapping, unless it's invalid or someone else has changed the file since the page loaded it. */
    synchronized Saved save(JsonNode input) throws InterruptedException {
        StackFile file = file();
        for (String key : List.of(ENTITIES, FILES)) {
            String loaded = key.equals(ENTITIES) ? entities(file) : file.value(key);
            if (input.path("loaded").has(key)
                    && !input.path("loaded").path(key).asText().equals(loaded)) {
                throw RequestException.conflict(file.file().getFileName() + " has changed since this page read it. "
                        + "Copy your changes, reload the page, and enter them again.");
            }
        }
        try {
            prepare(text(input, ENTITIES), text(input, FILES));
            for (String key : List.of(ENTITIES, FILES)) {
                String value = text(input, key).strip();
                boolean isSame = value.equals(key.equals(ENTITIES) ? entities(file) : file.value(key));
                file = isSame ? file : file.with(key, value);
            }
            file.save();
        } catch (LocalRunException | InvalidConfigurationException exception) {
            throw RequestException.invalid(String.valueOf(exception.getMessage()));
        }
        String deploy =
                pipeline.isLocal() ? pipeline.context().commandLine("up") : "pulumi up --stack " + pipeline.stack();
        return new Saved(
                "Saved to " + file.file().getFileName() + ". To deploy the change, run " + deploy + ".",
                entities(file),
                file.value(FILES));
    }

    /** Runs the program only for the newest of the previews that wait for each other. */
    private synchronized Prepared prepareLatest(long number, String entities, String files)
            throws InterruptedException {
        if (number < lastPreview.get()) {
            throw RequestException.conflict("A newer preview replaces this one.");
        }
        return prepare(entities, files);
    }

    private synchronized Prepared prepare(String entities, String files) throws InterruptedException {
        Prepared last = prepared;
        if (last != null && last.entities.equals(entities) && last.files.equals(files)) {
            return last;
        }
        Map<String, String> overrides = new TreeMap<>();
        Optional.of(entities)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> overrides.put(ENTITIES, json(ENTITIES, text)));
        overrides.put(FILES, files.isBlank() ? "[]" : json(FILES, files));
        SimulatedFunction function = SimulatedFunction.ofStack(
                new EmbeddedEngine(pipeline.context().workspace()), pipeline.stack(), overrides);
        Prepared result = new Prepared(entities, files, function, new Trial(function));
        prepared = result;
        return result;
    }

    private static String json(String key, String yaml) {
        try {
            return StackFile.toJson(key, yaml);
        } catch (InvalidConfigurationException exception) {
            throw RequestException.invalid(String.valueOf(exception.getMessage()));
        }
    }

    private StackFile file() {
        try {
            return StackFile.read(root, pipeline.stack());
        } catch (InvalidConfigurationException exception) {
            throw RequestException.invalid(String.valueOf(exception.getMessage()));
        }
    }

    private static String text(JsonNode input, String name) {
        return input.path(name).asText();
    }
}
