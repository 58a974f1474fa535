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
    void limitsTheNumberOfObjections_andCountsTheOthers() {
        List<String> lines = ObjectionList.lines(Collections.nCopies(ObjectionList.MAX_LINES + 3, "objection"));

        assertThat(lines)
                .hasSize(ObjectionList.MAX_LINES + 1)
                .last()
                .isEqualTo("The report contains 3 more " + "objections.");
    }

    @Test
    void shortensLongObjections() {
        assertThat(ObjectionList.lines(List.of("x".repeat(5000))))
                .singleElement()
                .asString()
                .hasSizeLessThan(ObjectionList.MAX_CHARACTERS + 50)
                .endsWith("(see the report for the full text)");
    }
}
