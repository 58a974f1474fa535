package io.serverlesspipeline.local.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrintableTest {
    @Test
    void escapesWhatWouldMoveTheCursorOrColourTheTerminal() {
        assertThat(Printable.of("a\nb\tc\rd\u001b[31me\u202ef")).isEqualTo("a\\nb\\tc\\rd\\u001b[31me\\u202ef");
    }

    @Test
    void leavesTextOfEveryLanguageAlone() {
        assertThat(Printable.of("ordner/é +%20&=.txt 文 😀")).isEqualTo("ordner/é +%20&=.txt 文 😀");
    }

    @Test
    void shortensByWholeCharacters() {
        assertThat(Printable.shortened("😀😀😀😀", 3)).isEqualTo("😀😀…");
        assertThat(Printable.shortened("abc", 3)).isEqualTo("abc");
    }
}
