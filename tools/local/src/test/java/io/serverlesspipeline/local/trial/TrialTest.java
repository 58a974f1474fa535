package io.serverlesspipeline.local.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.deployment.property.Archive;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.handler.api.InputRecord;
import io.serverlesspipeline.handler.api.RecordSink;
import io.serverlesspipeline.handler.api.RecordTransformer;
import io.serverlesspipeline.handler.api.RetryableException;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.RejectedItemView;
import io.serverlesspipeline.local.pipeline.UploadFilter;
import io.serverlesspipeline.local.testing.PrintedConsole;
import io.serverlesspipeline.local.upload.UploadContent;
import io.serverlesspipeline.local.upload.UploadFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class TrialTest {
    private static final String NDJSON = "application/x-ndjson";
    private static final String UNKNOWN = "application/octet-stream";

    @TempDir
    private Path directory;

    private final Map<String, String> variables = new HashMap<>(Map.of(
            "PIPELINE_TABLE_NAME",
            "items",
            "PIPELINE_ENTITIES",
            "[{\"type\":\"user\",\"pk\":\"USER#{id}\",\"sk\":\"PROFILE\"}]"));

    private final List<ObjectItemView> progress = new ArrayList<>();
    private Archive code = new Archive.ZipContent(new byte[0]);

    /** Emits each user twice. */
    public static final class Twice implements RecordTransformer {
        @Override
        public void transform(InputRecord record, RecordSink sink) {
            if (record.number() == 2) {
                throw new RetryableException("The service is busy.");
            }
            sink.emit("user", record.fields());
            sink.emit("user", Map.of("id", "copy"));
        }
    }

    @Test
    void runsTheTransformersOfTheFunctionsPackage() throws Exception {
        useExtension(Twice.class.getName());

        TrialResult result = run("a.ndjson", NDJSON, "{\"type\":\"user\",\"id\":1}\n");

        assertThat(result.entities())
                .extracting(item ->
                        item.getOrDefault("PK", AttributeValue.fromS("")).s())
                .containsExactly("USER#1", "USER#copy");
        assertThat(result.puts()).isEqualTo(2);
    }

    @Test
    void fails_whenATransformerFailsTheInvocation() throws Exception {
        useExtension(Twice.class.getName());

        assertThatThrownBy(() -> run("a.ndjson", NDJSON, "{\"type\":\"user\",\"id\":1}\n".repeat(2)))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("asks for another attempt: The service is busy.");
    }

    @Test
    void fails_whenATransformerCantBeLoaded() throws Exception {
        useExtension("com.example.Missing");

        assertThatThrownBy(() -> run("a.ndjson", NDJSON, "{}"))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("Provider com.example.Missing not found");
    }

    /** Adds a JAR file that registers a transformer to the function's package. */
    private void useExtension(String transformer) throws IOException {
        byte[] jar = zip(
                "META-INF/services/io.serverlesspipeline.handler.api.RecordTransformer", transformer.getBytes(UTF_8));
        code = new Archive.ZipContent(zip("lib/extension.jar", jar));
        variables.put("PIPELINE_EXTENSIONS", "extension.jar");
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void returnsTheItemsThatTheFunctionWouldStore() throws Exception {
        TrialResult result = run("a.ndjson", NDJSON, "{\"type\":\"user\",\"id\":1,\"name\":\"Ada\"}\n");

        assertThat(result.succeeded()).isTrue();
        assertThat(result.summary().status()).isEqualTo("STORED");
        assertThat(result.summary().source()).isEqualTo("uploads/a.ndjson");
        assertThat(result.summary().format()).isEqualTo("ndjson");
        assertThat(result.entities()).hasSize(1);
        assertThat(result.entities().get(0))
                .containsEntry("PK", AttributeValue.fromS("USER#1"))
                .containsEntry("name", AttributeValue.fromS("Ada"));
        assertThat(result.items()).hasSize(2);
    }

    @Test
    void returnsTheRejectedRecords_withNumberAndReason() throws Exception {
        TrialResult result = run(
                "a.ndjson",
                NDJSON,
                "{\"type\":\"user\",\"id\":1}\n{\"type\":\"user\"}\nno JSON\n{\"type\":\"user\",\"id\":2}\n");

        assertThat(result.succeeded()).isFalse();
        assertThat(result.summary().status()).isEqualTo("PARTIAL");
        assertThat(result.summary().recordsStored()).isEqualTo(2);
        assertThat(result.summary().recordsRejected()).isEqualTo(2);
        List<RejectedItemView> rejected =
                result.rejected().stream().map(TrialTest::rejected).toList();
        assertThat(rejected).extracting(RejectedItemView::number).containsExactly(2L, 3L);
        assertThat(rejected.get(0).reason()).contains("id");
    }

    @Test
    void readsASpreadsheetExport_withTheFileRules() throws Exception {
        variables.put(
                "PIPELINE_FILES",
                "[{\"keySuffix\":\".csv\",\"type\":\"user\",\"fieldTypes\":{\"Preis\":\"number\"},"
                        + "\"decimalSeparator\":\",\"}]");

        TrialResult result = run("a.csv", "text/csv", "id;Preis\n7;1.234,50\n");

        assertThat(result.succeeded()).isTrue();
        assertThat(result.entities().get(0))
                .containsEntry("PK", AttributeValue.fromS("USER#7"))
                .containsEntry("Preis", AttributeValue.fromN("1234.5"));
    }

    @Test
    void saysWhatAnOpaqueObjectLooksLike() throws Exception {
        TrialResult result = run("export", UNKNOWN, "id;name\n1;Ada\n2;Grace\n");

        assertThat(result.succeeded()).isTrue();
        assertThat(result.summary().isOpaque()).isTrue();
        assertThat(result.summary().looksLike()).isEqualTo("CSV");
        assertThat(result.entities()).isEmpty();
    }

    @Test
    void saysWhyAFileCantBeReadToTheEnd() throws Exception {
        byte[] compressed = gzip("{\"type\":\"user\",\"id\":1}\n".repeat(1000));
        Files.write(directory.resolve("a"), Arrays.copyOf(compressed, compressed.length - 20));

        TrialResult result = run("a.ndjson.gz", "application/gzip", null, 10);

        assertThat(result.succeeded()).isFalse();
        assertThat(result.summary().status()).isEqualTo("FAILED");
        assertThat(result.summary().failure()).contains("gzip");
    }

    @Test
    void readsTheObjectByItsContentTypeAndItsContentEncoding() throws Exception {
        Files.write(directory.resolve("a"), gzip("{\"type\":\"user\",\"id\":1}\n"));

        TrialResult result = run("no-suffix", NDJSON, "gzip", 10);

        assertThat(result.summary().recordsStored()).isEqualTo(1);
    }

    @Test
    void keepsOnlyTheFirstItems_andCountsTheOthers() throws Exception {
        String records = IntStream.range(0, 6000)
                .mapToObj(id -> "{\"type\":\"user\",\"id\":" + id + "}\nno JSON\n")
                .collect(Collectors.joining());
        Files.writeString(directory.resolve("a"), records);

        TrialResult result = run("a.ndjson", NDJSON, null, 2);

        assertThat(result.entities()).hasSize(2);
        assertThat(result.rejected()).hasSize(2);
        assertThat(result.summary().recordsStored()).isEqualTo(6000);
        assertThat(result.summary().recordsRejected()).isEqualTo(6000);
        assertThat(progress).extracting(ObjectItemView::status).contains("IN_PROGRESS");
    }

    @Test
    void showsTheLastRecordOfEachItem_andCountsTheRecordsThatReplaceOthers() throws Exception {
        TrialResult result = run("a.ndjson", NDJSON, """
                {"type":"user","id":1,"name":"Ada"}
                {"type":"user","id":2}
                {"type":"user","id":1,"name":"Augusta"}
                """);

        assertThat(result.replaced()).isEqualTo(1);
        assertThat(result.entities()).hasSize(2);
        assertThat(result.entities().get(0)).containsEntry("name", AttributeValue.fromS("Augusta"));
    }

    @Test
    void saysThatTheFunctionIgnoresFolders() {
        assertThatThrownBy(() -> run("folder/", UNKNOWN, ""))
                .isInstanceOf(LocalRunException.class)
                .hasMessageStartingWith("The function ignores folder/, because an empty object");
    }

    @Test
    void fails_whenTheFunctionWouldntStart() {
        variables.put("PIPELINE_FILES", "[{\"format\":\"xml\"}]");

        assertThatThrownBy(() -> run("a.ndjson", NDJSON, "{}"))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("PIPELINE_FILES");
    }

    @Test
    void printsHowTheFileWasRead_andHowManyItemsArentShown() throws Exception {
        variables.put("PIPELINE_FILES", "[{\"keyPrefix\":\"in/\",\"keySuffix\":\".ndjson\",\"type\":\"user\"}]");
        Files.writeString(directory.resolve("a"), "{\"id\":1}\n{\"id\":2}\n{\"id\":2}\n{}\n{}\n");
        TrialResult result = run("in/a.ndjson", NDJSON, null, 1);
        PrintedConsole printed = new PrintedConsole();
        TrialPrinter printer = new TrialPrinter(printed.console());

        printer.printReading(result.summary(), trial().rule("in/a.ndjson"));
        printer.printReading(result.summary(), trial().rule("a.ndjson"));
        printer.printItems(result);

        assertThat(printed.output()).startsWith("""
                  Read as ndjson, with the file rule for keys that begin with "in/" and that end with ".ndjson".
                  Read as ndjson. No file rule matches the key.
                  1 record replaces an earlier record of the file with the same keys.

                1 item of type user
                """).contains("1 rejected record\n");
        assertThat(printed.errors()).isEqualTo("""
                1 more item isn't shown. To see more, add --limit.
                1 more rejected record isn't shown. To see more, add --limit.
                """);
    }

    private TrialResult run(String key, String contentType, String content) throws Exception {
        Files.writeString(directory.resolve("a"), content);
        return run(key, contentType, null, 10);
    }

    private TrialResult run(String key, String contentType, @Nullable String contentEncoding, int limit)
            throws Exception {
        UploadFile file = new UploadFile(directory.resolve("a"), key, contentType);
        try (UploadContent content = UploadContent.of(file, directory)) {
            return trial().run(file, contentEncoding, content, limit, progress::add);
        }
    }

    private Trial trial() {
        UploadFilter filter = new UploadFilter(List.of(new UploadFilter.Entry("", "")));
        return new Trial(new SimulatedFunction(variables, code, "uploads", filter));
    }

    private static RejectedItemView rejected(Map<String, AttributeValue> item) {
        assertThat(RejectedItemView.is(item)).isTrue();
        return RejectedItemView.of(item);
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content.getBytes(UTF_8));
        }
        return compressed.toByteArray();
    }
}
