package io.serverlesspipeline.handler.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, '', a.json, NONE",
                "'', '', a.json, NONE",
                "identity, '', a.json, NONE",
                "aws-chunked, '', a.json, NONE",
                "none, '', gz, NONE",
                "gzip, '', a.json, GZIP",
                "'GZIP', '', a.json, GZIP",
                "x-gzip, '', a.json, GZIP",
                "'aws-chunked,gzip', '', a.json, GZIP",
                "none, application/gzip, a.json, GZIP",
                "none, application/x-gzip, a.json, GZIP",
                "none, '', a.json.gz, GZIP",
                "none, '', a.json.GZ, GZIP",
                "gzip, application/gzip, a.json.gz, GZIP",
            })
    void isWhatEncodingOrTypeOrSuffixSays(String contentEncoding, String contentType, String key, Compression expected)
            throws MalformedContentException {
        assertThat(Compression.of(contentEncoding, contentType, key)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, br", "gzip, gzip", "unknown"})
    void refusesEncodingsThatItCannotRead(String contentEncoding) {
        assertThatThrownBy(() -> Compression.of(contentEncoding, "", "a.json"))
                .isInstanceOf(MalformedContentException.class)
                .hasMessageContaining(contentEncoding);
    }

    @ParameterizedTest
    @CsvSource({"a.json.gz, a.json", "a.json, a.json", "A.CSV.GZ, A.CSV", ".gz, ''", "gz, gz"})
    void takesItsSuffixFromAKey(String key, String without) {
        assertThat(Compression.keyWithoutSuffix(key)).isEqualTo(without);
    }
}
