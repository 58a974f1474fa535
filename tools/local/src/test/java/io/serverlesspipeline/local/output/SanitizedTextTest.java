package io.serverlesspipeline.local.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SanitizedTextTest {
    @Test
    void escapesControlCharacters() {
        assertThat(SanitizedText.of("a\nb\tc\rd\u001b[31me\u202ef")).isEqualTo("a\\nb\\tc\\rd\\u001b[31me\\u202ef");
    }

    @Test
    void keepsTextInEveryLanguage() {
        assertThat(SanitizedText.of("ordner/é +%20&=.txt 文 😀")).isEqualTo("ordner/é +%20&=.txt 文 😀");
    }

    @Test
    void truncatesByWholeCharacters() {
        assertThat(SanitizedText.truncated("😀😀😀😀", 3)).isEqualTo("😀😀…");
        assertThat(SanitizedText.truncated("abc", 3)).isEqualTo("abc");
    }
}
