package io.serverlesspipeline.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RejectedRecordTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The record isn't valid JSON: the error is at character 5. | {\"a\":x} | x",
                "The record isn't valid JSON: the error is at character 9. | {\"a\": | :",
                "The record isn't valid UTF-8. | {\"a\":\"\ufffd\"} | \ufffd",
                "The field userId, which PK requires, is missing or empty. | {\"userId\": \"\", \"b\":1} | \"userId\": \"\"",
                "The field a must be a string, a number or a boolean. | {\"a\":null} | \"a\":null"
            })
    void marksWhatTheReasonIsAbout(String reason, String content, String marked) {
        List<Integer> mark = Objects.requireNonNull(RejectedRecord.mark(reason, content));

        assertThat(content.substring(mark.get(0), mark.get(1))).isEqualTo(marked);
    }

    @Test
    void marksNothing_whenTheReasonIsAboutTheWholeRecord() {
        assertThat(RejectedRecord.mark("The row has 3 values; there are 2 columns.", "a,b,c"))
                .isNull();
        assertThat(RejectedRecord.mark("The field a, which PK requires, is missing or empty.", "{}"))
                .isNull();
        assertThat(RejectedRecord.mark("The record isn't valid JSON: the error is at character 0.", ""))
                .isNull();
    }
}
