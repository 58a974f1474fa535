package io.serverlesspipeline.handler.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.api.InvalidRecordException;
import io.serverlesspipeline.handler.api.RetryableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFunctionTest {
    private static final String ENTITIES = "[{\"type\":\"user\",\"pk\":\"USER#{id}\",\"sk\":\"PROFILE\"}]";

    private final LocalFunction unchanged = LocalFunction.with((record, sink) -> {
                if (record.type() != null) {
                    sink.emit(record.type(), record.fields());
                }
            })
            .entities(ENTITIES);

    @Test
    void storesTheRecordsOfAFile_asItems() {
        StoredFile file = unchanged.store("users.ndjson", """
                {"type":"user","id":1,"tags":["a",null]}
                {"type":"user","id":2}
                """);

        assertThat(file.status()).isEqualTo("STORED");
        assertThat(file.object().attribute("recordsStored")).isEqualTo(new BigDecimal(2));
        assertThat(file.object().type()).isNull();
        assertThat(file.items()).extracting(StoredItem::partitionKey).containsExactly("USER#1", "USER#2");
        StoredItem item = file.item("USER#1", "PROFILE");
        assertThat(item.type()).isEqualTo("user");
        assertThat(item.attribute("tags"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("a", null);
        assertThat(item.attribute("absent")).isNull();
    }

    @Test
    void readsFormats_compressionsAndFileRulesLikeTheDeployedFunction(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write("id;name\n7;Ana\n".getBytes(StandardCharsets.UTF_8));
        }
        Path csv = Files.write(folder.resolve("users.csv.gz"), compressed.toByteArray());

        StoredFile file = unchanged
                .files("[{\"keySuffix\":\".csv.gz\",\"type\":\"user\",\"delimiter\":\";\"}]")
                .store(csv);

        assertThat(file.item("USER#7", "PROFILE").attribute("name")).isEqualTo("Ana");
    }

    @Test
    void listsRejectedRecordsWithTheirReasons() {
        StoredFile file = LocalFunction.with((record, sink) -> {
                    throw new InvalidRecordException("No.");
                })
                .entities(ENTITIES)
                .store("users.ndjson", "{\"id\":1}\n{\n");

        assertThat(file.status()).isEqualTo("PARTIAL");
        assertThat(file.items()).isEmpty();
        assertThat(file.rejections()).extracting(StoredFile.Rejection::record).containsExactly(1L, 2L);
        assertThat(file.rejections().get(0).reason()).endsWith("rejects the record: No.");
        assertThatThrownBy(() -> file.item("USER#1", "PROFILE"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("There is no item with PK USER#1 and SK PROFILE. The items are []")
                .hasMessageContaining("rejects the record: No.");
    }

    @Test
    void appliesTheLimits() {
        StoredFile file = unchanged
                .environment("PIPELINE_MAX_NESTING", "1")
                .store("users.ndjson", "{\"type\":\"user\",\"id\":1,\"a\":{}}\n");

        assertThat(file.rejections())
                .containsExactly(new StoredFile.Rejection(1, "The record is nested deeper than 1 levels."));
    }

    @Test
    void fails_whenTheInvocationWould() {
        LocalFunction function = LocalFunction.with((record, sink) -> {
                    throw new RetryableException("The service is busy.");
                })
                .entities(ENTITIES);

        assertThatThrownBy(() -> function.store("users.ndjson", "{}\n"))
                .isInstanceOf(RetryableException.class)
                .hasMessageEndingWith("asks for another attempt: The service is busy.");
    }

    @Test
    void saysHowToRegisterATransformer_whenNoneIsFound() {
        assertThatThrownBy(LocalFunction::withRegisteredTransformers)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("META-INF/services/io.serverlesspipeline.handler.api.RecordTransformer");
    }
}
