package io.serverlesspipeline.handler.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    @ParameterizedTest
    @CsvSource({
        // The content type, if it specifies a format
        "application/json, data.csv, JSON",
        "application/x-ndjson, data, NDJSON",
        "application/ndjson, data, NDJSON",
        "application/jsonl, data, NDJSON",
        "application/x-jsonlines, data, NDJSON",
        "application/jsonlines, data, NDJSON",
        "text/csv, data.json, CSV",
        "application/csv, data, CSV",
        "application/json, data, JSON",
        "text/json, data, JSON",
        "application/json, data.json, JSON",
        "application/json, data.txt, JSON",
        // NDJSON is more specific than JSON
        "application/json, data.ndjson, NDJSON",
        "application/json, data.jsonl, NDJSON",
        "application/json, DATA.NDJSON, NDJSON",
        "text/json, data.jsonl, NDJSON",
        "application/x-ndjson, data.json, NDJSON",
        "application/jsonl, data.ndjson, NDJSON",
        // In a contradiction, the content type
        "text/csv, data.ndjson, CSV",
        "application/x-ndjson, data.csv, NDJSON",
        // Otherwise the suffix
        "'', data.ndjson, NDJSON",
        "application/octet-stream, data.ndjson, NDJSON",
        "application/octet-stream, data.json, JSON",
        "text/plain, data.csv, CSV",
        "'', data.json, JSON",
        "'', DATA.JSON, JSON",
        "binary/octet-stream, data.ndjson, NDJSON",
        "text/plain, data.jsonl, NDJSON",
        "application/gzip, data.csv, CSV",
        "application/vnd.ms-excel, data.csv, CSV",
        // Otherwise none
        "'', data, OPAQUE",
        "'', json, OPAQUE",
        "'', data.json.bak, OPAQUE",
        "'', a.json/b, OPAQUE",
        "image/png, image.png, OPAQUE",
    })
    void followsTheContentType_thenTheSuffix(String contentType, String key, Format expected) {
        assertThat(Format.of(contentType, key)).isEqualTo(expected);
    }
}
