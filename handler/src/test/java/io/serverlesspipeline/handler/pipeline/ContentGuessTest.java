package io.serverlesspipeline.handler.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentGuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            nullValues = "nothing",
            value = {
                "{\"a\":1}!JSON",
                " \\n[ {\"a\":1} ]!JSON",
                "[\\n  {\\n    \"a\": 1\\n  }\\n]!JSON",
                "{\"a\":1}\\n{\"a\":2}\\n!NDJSON",
                "{\"a\":1}{\"a\":2}!JSON",
                "{}!JSON",
                "a,b\\n1,2\\n3,4\\n!CSV",
                "a;b\\r\\n1;2\\r\\n3;4!CSV",
                "a\\tb\\n1\\t2\\n3\\t4!CSV",
                "a,b\\n1,2!nothing",
                "a,b\\n1\\n3!nothing",
                "{note} This is text.!nothing",
                "[section]\\na=1!nothing",
                "Hello, world.\\nThis is text.\\nIt has no columns!nothing",
                "``!nothing",
            })
    void recognizesText(String text, String guess) {
        byte[] bytes = text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .getBytes(UTF_8);

        assertThat(ContentGuess.of("a", bytes)).isEqualTo(guess);
    }

    @Test
    void recognizesTextAfterAByteOrderMark() {
        assertThat(ContentGuess.of("a", "\ufeff[{\"a\":1}]".getBytes(UTF_8))).isEqualTo("JSON");
    }

    @ParameterizedTest
    @CsvSource({
        "a, PAR1xxxx, Parquet",
        "a.dat, ORCxx, ORC",
        "a.PARQUET, x, Parquet",
        "a.xlsx, x, Excel",
        "a.xls, x, Excel",
        "a.avro, x, Avro",
        "a.orc, x, ORC",
        "feed.xml, x, XML",
        "PAR1, x,",
    })
    void recognizesNamesAndFirstBytes(String key, String bytes, String guess) {
        assertThat(ContentGuess.of(key, bytes.getBytes(ISO_8859_1))).isEqualTo(guess);
    }

    @Test
    void recognizesNothing_inBinaryContent() {
        assertThat(ContentGuess.of("a", new byte[ContentGuess.BYTES])).isNull();
        assertThat(ContentGuess.of("a", new byte[0])).isNull();
        assertThat(ContentGuess.of("a", new byte[] {(byte) 0x89, 'P', 'N', 'G'}))
                .isNull();
    }
}
