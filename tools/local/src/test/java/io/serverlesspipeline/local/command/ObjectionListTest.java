package io.serverlesspipeline.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ObjectionListTest {
    @Test
    void showsEveryObjection_whenThereAreFew() {
        assertThat(ObjectionList.lines(List.of("first", "second"))).containsExactly("first", "second");
        assertThat(ObjectionList.lines(List.of())).isEmpty();
    }

    @Test
    void saysHowManyMoreThereAre_whenThereAreMany() {
        List<String> lines = ObjectionList.lines(Collections.nCopies(ObjectionList.MOST_LINES + 3, "objection"));

        assertThat(lines).hasSize(ObjectionList.MOST_LINES + 1).last().isEqualTo("The report has 3 objections more.");
    }

    @Test
    void shortensAnObjection_thatWouldFillTheTerminal() {
        assertThat(ObjectionList.lines(List.of("x".repeat(5000))))
                .singleElement()
                .asString()
                .hasSizeLessThan(ObjectionList.MOST_CHARACTERS + 50)
                .endsWith("(the report has all of it)");
    }
}
