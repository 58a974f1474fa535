package io.serverlesspipeline.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StableNamesTest {
    @ParameterizedTest
    @CsvSource({
        "arn:aws:s3:::uploads-bucket-b85339d/*, arn:aws:s3:::uploads-bucket/*",
        "arn:aws:s3:::uploads-bucket-deadbee, arn:aws:s3:::uploads-bucket",
        "uploads-table-9656c41-elsewhere, uploads-table-elsewhere",
        "/aws/lambda/reports-f2758e0ae22d0352cc5dd83186:*, /aws/lambda/reports:*",
        "reports-permission-fdcb4b0, reports-permission",
        "OBJECT#uploads-bucket-e8a321f/1/note.txt, OBJECT#uploads-bucket/1/note.txt",
        "customers-bucket-b85339d, customers-bucket-b85339d"
    })
    void haveNoRandomSuffixes(String name, String stable) {
        assertThat(StableNames.normalize(name)).isEqualTo(stable);
    }
}
