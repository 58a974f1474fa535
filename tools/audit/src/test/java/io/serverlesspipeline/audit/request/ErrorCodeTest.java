package io.serverlesspipeline.audit.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErrorCodeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | <Error><Code>AccessDenied</Code></Error> | AccessDenied",
                "400 | {\"__type\":\"com.amazonaws.dynamodb.v20120810#AccessDeniedException\"} | AccessDeniedException",
                "400 | {\"__type\": \"AccessDeniedException\", \"message\": \"no\"} | AccessDeniedException",
                "200 | {\"__type\":\"not an error\"} | ''",
                "500 | nothing that is known | ''"
            })
    void isExtractedFromTheResponsesOfAllProtocols(int status, String body, String code) {
        assertThat(ErrorCode.of(status, body.getBytes(StandardCharsets.UTF_8))).isEqualTo(code);
    }
}
