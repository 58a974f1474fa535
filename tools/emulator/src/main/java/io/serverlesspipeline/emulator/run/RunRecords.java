package io.serverlesspipeline.emulator.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes the records of the pipelines on this machine, one for each port. */
public final class RunRecords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path localDirectory;

    /**
     * Creates the records of a checkout.
     *
     * @param localDirectory the folder for all files of the local run
     */
    public RunRecords(Path localDirectory) {
        this.localDirectory = localDirectory;
    }

    /** Returns the files of the pipeline on a port. */
    public RunDirectory directory(int port) {
        return RunDirectory.of(localDirectory, port);
    }

    /** Returns the record of a port. An unreadable file is treated as missing. */
    public Optional<RunRecord> find(int port) {
        try {
            return read(JSON.readTree(directory(port).recordFile().toFile()));
        } catch (IOException exception) {
            return Optional.empty();
        }
    }

    /** Returns every record, sorted by port. */
    public List<RunRecord> all() {
        if (!Files.isDirectory(localDirectory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(localDirectory)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,5}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .flatMap(port -> find(port).stream())
                    .toList();
        } catch (IOException exception) {
            return List.of();
        }
    }

    /** Replaces a record atomically. Only the owner can read the file, because it contains a secret. */
    public void save(RunRecord runRecord) {
        RunDirectory directory = directory(runRecord.port());
        ObjectNode node = JSON.createObjectNode()
                .put("port", runRecord.port())
                .put("engine", runRecord.engine())
                .put("emulatorPid", runRecord.emulatorPid())
                .put("accessKeyId", runRecord.rootKey().accessKeyId())
                .put("secretAccessKey", runRecord.rootKey().secretAccessKey())
                .put("startedAt", runRecord.startedAt().toString());
        ObjectNode outputs = node.putObject("outputs");
        new TreeMap<>(runRecord.outputs()).forEach(outputs::put);
        try {
            Files.createDirectories(directory.path());
            // Only the owner can access a temporary file.
            Path file = Files.createTempFile(directory.path(), "run", ".json");
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), node);
            Files.move(file, directory.recordFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException exception) {
            throw new LocalRunException(
                    "Can't write to the folder " + localDirectory + ". Make it writable and run the command again.",
                    exception);
        }
    }

    /** Deletes the record of a port, if there is one. */
    public void delete(int port) {
        try {
            Files.deleteIfExists(directory(port).recordFile());
        } catch (IOException exception) {
            throw new LocalRunException(
                    "Can't delete " + directory(port).recordFile() + ". Delete it and run the command " + "again.",
                    exception);
        }
    }

    private static Optional<RunRecord> read(@Nullable JsonNode node) {
        if (node == null
                || !node.path("port").isInt()
                || !node.path("engine").isTextual()
                || !node.path("secretAccessKey").isTextual()) {
            return Optional.empty();
        }
        Map<String, String> outputs = new TreeMap<>();
        node.path("outputs")
                .properties()
                .forEach(
                        output -> outputs.put(output.getKey(), output.getValue().asText()));
        JsonNode pid = node.path("emulatorPid");
        try {
            return Optional.of(new RunRecord(
                    node.path("port").intValue(),
                    node.path("engine").textValue(),
                    pid.isIntegralNumber() ? Long.valueOf(pid.longValue()) : null,
                    new RootKey(
                            node.path("accessKeyId").asText(),
                            node.path("secretAccessKey").asText()),
                    Instant.parse(node.path("startedAt").asText()),
                    outputs));
        } catch (DateTimeException exception) {
            return Optional.empty();
        }
    }
}
