package io.serverlesspipeline.local.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.handler.object.ObjectContent;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RecordSearchTest {
    private final RecordSearch search = new RecordSearch(Map.of(
            "PIPELINE_TABLE_NAME", "items",
            "PIPELINE_ENTITIES", "[{\"type\":\"user\",\"pk\":\"USER#{id}\",\"sk\":\"PROFILE\"}]",
            "PIPELINE_FILES", "[{\"keySuffix\":\".latin.csv\",\"charset\":\"windows-1252\",\"type\":\"user\"}]"));

    private Optional<RecordSearch.Found> find(String key, String content, Charset charset, long number) {
        byte[] bytes = content.getBytes(charset);
        return search.find(key, new ObjectContent(new ByteArrayInputStream(bytes), bytes.length, null, null), number);
    }

    @Test
    void findsARecord_withTheHeaderOfItsFile() {
        assertThat(find("a.latin.csv", "id;name\n1;Zoë\n2;\"multi\nline\"\n", Charset.forName("windows-1252"), 2))
                .contains(new RecordSearch.Found("2;\"multi\nline\"", "id;name", false, 15));
    }

    @Test
    void findsARecordInAJsonArray_andInLines() {
        assertThat(find("a.json", "[{\"id\":1},\n {\"id\":2}]", StandardCharsets.UTF_8, 2))
                .map(RecordSearch.Found::content)
                .contains("{\"id\":2}");
        assertThat(find("a.ndjson", "{\"id\":1}\n\nbroken\n", StandardCharsets.UTF_8, 2))
                .map(RecordSearch.Found::content)
                .contains("broken");
    }

    @Test
    void findsNothing_behindTheLastRecord_orInAnOpaqueObject_orAfterAnError() {
        assertThat(find("a.ndjson", "{}\n", StandardCharsets.UTF_8, 2)).isEmpty();
        assertThat(find("a.txt", "text", StandardCharsets.UTF_8, 1)).isEmpty();
        assertThat(find("a.json", "[{\"id\":1}", StandardCharsets.UTF_8, 2)).isEmpty();
    }

    @Test
    void truncatesALongRecord() {
        assertThat(find("a.ndjson", "x".repeat(70_000), StandardCharsets.UTF_8, 1))
                .hasValueSatisfying(found -> {
                    assertThat(found.isTruncated()).isTrue();
                    assertThat(found.content()).hasSize(65_536);
                });
    }
}
