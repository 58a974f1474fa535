package io.serverlesspipeline.handler.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {
                "absent, '', a.json, NONE",
                "'', '', a.json, NONE",
                "identity, '', a.json, NONE",
                "aws-chunked, '', a.json, NONE",
                "absent, '', gz, NONE",
                "gzip, '', a.json, GZIP",
                "'GZIP', '', a.json, GZIP",
                "x-gzip, '', a.json, GZIP",
                "'aws-chunked,gzip', '', a.json, GZIP",
                "absent, application/gzip, a.json, GZIP",
                "absent, application/x-gzip, a.json, GZIP",
                "absent, '', a.json.gz, GZIP",
                "absent, '', a.json.GZ, GZIP",
                "gzip, application/gzip, a.json.gz, GZIP",
                // Lists, with parts that don't describe a compression
                "'gzip, aws-chunked', '', a.json, GZIP",
                "'identity,X-GZIP', '', a.json, GZIP",
                "'utf-8, gzip', '', a.json, GZIP",
                "'gzip,', '', a.json, GZIP",
                "'aws-chunked, utf-8', '', a.json, NONE",
                // Values that don't describe a compression
                "utf-8, '', a.json, NONE",
                "UTF8, '', a.json, NONE",
                "utf_8, '', a.json, NONE",
                "charset=utf-8, '', a.json, NONE",
                "us-ascii, '', a.json, NONE",
                "ISO-8859-1, '', a.json, NONE",
                "windows-1252, '', a.json, NONE",
                "utf-8, '', a.json.gz, GZIP",
                "none, '', a.json, NONE",
                "binary, '', a.json, NONE",
                "8bit, '', a.json, NONE",
                "' ', '', a.json, NONE",
                // zstd and zip
                "zstd, '', a.json, ZSTD",
                "absent, application/zstd, a.json, ZSTD",
                "absent, '', a.json.zst, ZSTD",
                "absent, application/zip, a.json, ZIP",
                "absent, '', a.csv.ZIP, ZIP",
            })
    void followsEncodingTypeOrSuffix(String contentEncoding, String contentType, String key, Compression expected)
            throws MalformedContentException {
        assertThat(DeclaredCompression.of(contentEncoding, contentType, key))
                .isEqualTo(expected == Compression.NONE ? null : expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "br",
                "deflate",
                "gzip, zstd",
                "gzip, br",
                "gzip, gzip",
                "x-gzip,gzip",
                "utf-8, br",
                "compress",
                "unknown",
                "application/json",
                "base64"
            })
    void rejectsUnsupportedEncodings(String contentEncoding) {
        assertThatThrownBy(() -> DeclaredCompression.of(contentEncoding, "", "a.json"))
                .isInstanceOf(MalformedContentException.class)
                .hasMessageContaining(contentEncoding);
    }

    @ParameterizedTest
    @CsvSource({
        "a.json.gz, a.json",
        "a.json, a.json",
        "A.CSV.GZ, A.CSV",
        ".gz, ''",
        "gz, gz",
        "a.csv.zst, a.csv",
        "a.csv.zip, a.csv"
    })
    void removesItsSuffixFromAKey(String key, String without) {
        assertThat(Compression.withoutSuffix(key)).isEqualTo(without);
    }
}
