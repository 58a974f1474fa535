package io.serverlesspipeline.handler.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDialectTest {
    private static CsvOptions options(@Nullable Character delimiter, char quote) {
        return new CsvOptions(delimiter, quote, List.of(), false, Set.of(), Map.of(), '.');
    }

    private static ByteReader input(String content) {
        return new ByteReader(new ByteArrayInputStream(content.getBytes(UTF_8)));
    }

    private static char delimiter(String content) throws IOException {
        return CsvDialect.of(CsvOptions.DEFAULT, input(content)).delimiter();
    }

    @Test
    void findsTheDelimiter_thatTheFirstLineContainsMostOften() throws IOException {
        assertThat(delimiter("a,b;c;d\n1,2,3,4,5,6\n")).isEqualTo(';');
        assertThat(delimiter("a\tb\n")).isEqualTo('\t');
        assertThat(delimiter("a|b|c\r\n")).isEqualTo('|');
        assertThat(delimiter("\n \r\na;b\n")).isEqualTo(';');
    }

    @Test
    void ignoresDelimitersInQuotes_evenAcrossLines() throws IOException {
        assertThat(delimiter("\"a,b,\n,c\";d\n1;2\n")).isEqualTo(';');
        assertThat(delimiter("\"a\"\",,\";d\n")).isEqualTo(';');
    }

    @Test
    void isTheComma_whenTheFirstLineContainsNoOther() throws IOException {
        assertThat(delimiter("")).isEqualTo(',');
        assertThat(delimiter("id")).isEqualTo(',');
        assertThat(delimiter("a;b,c\n")).isEqualTo(',');
        assertThat(delimiter("x".repeat(20_000) + ";;;\n")).isEqualTo(',');
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "sep=;\n", "sep=;\r", "SEP=;\n", "sep=;"})
    void followsAndConsumesTheLineOfASpreadsheet(String line) throws IOException {
        ByteReader input = input(line);

        assertThat(CsvDialect.of(CsvOptions.DEFAULT, input).delimiter()).isEqualTo(';');
        assertThat(input.peek()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=", "sep=;;", "sep=;b\n", "sep", "separator;b\n"})
    void keepsALine_thatOnlyBeginsLikeIt(String line) throws IOException {
        ByteReader input = input(line);
        CsvDialect.of(CsvOptions.DEFAULT, input);

        assertThat(input.position()).isZero();
    }

    @Test
    void prefersTheConfiguredDelimiter_andConsumesTheLineAllTheSame() throws IOException {
        ByteReader input = input("sep=;\na|b\n");

        assertThat(CsvDialect.of(options('|', '"'), input).delimiter()).isEqualTo('|');
        assertThat(input.peek()).isEqualTo('a');
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=\"\n", "sep=\n\n", "sep=\r\n"})
    void fails_whenTheLineNamesNoDelimiter(String line) {
        assertThatThrownBy(() -> delimiter(line + "a;b\n"))
                .isInstanceOf(MalformedContentException.class)
                .hasMessageStartingWith("The line sep= names the quotation mark or a line break as the delimiter.");
    }

    @Test
    void neverTakesTheQuoteForTheDelimiter() throws IOException {
        assertThat(CsvDialect.of(options(null, ','), input("a;b\n")).delimiter())
                .isEqualTo(';');
        assertThat(CsvDialect.of(options(null, ','), input("a\n")).delimiter()).isEqualTo(';');
        assertThat(CsvDialect.of(options(null, ';'), input("a\n")).delimiter()).isEqualTo(',');
    }

    @Test
    void readsRows_withEveryAsciiCharacterAsDelimiterOrQuote() throws Exception {
        for (char character = 0; character < 0x80; character++) {
            if (character == '\r' || character == '\n') {
                continue;
            }
            if (character != '"') {
                assertThat(CsvRow.parse(
                                CharBuffer.wrap("\u20ac" + character + "\u00e4"), new CsvDialect(character, '"')))
                        .as("delimiter %x", (int) character)
                        .containsExactly("\u20ac", "\u00e4");
            }
            if (character != '~') {
                assertThat(CsvRow.parse(
                                CharBuffer.wrap(
                                        character + "\u20ac~" + character + "~" + character + "\u00e4" + character),
                                new CsvDialect('~', character)))
                        .as("quote %x", (int) character)
                        .containsExactly("\u20ac~", "\u00e4");
            }
        }
    }
}
