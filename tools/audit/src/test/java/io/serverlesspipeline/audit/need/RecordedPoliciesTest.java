package io.serverlesspipeline.audit.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The audit must know a reason for every statement that any argument brings, or it would object to it on a stack that
 * has the argument.
 */
final class RecordedPoliciesTest {
    private static final String TWO_DEFAULT_PIPELINES = "two-pipelines.txt";

    @ParameterizedTest
    @FieldSource("io.serverlesspipeline.audit.need.RecordedPolicies#ALL")
    void haveAReasonForEveryStatement(RecordedPolicies recorded) throws IOException {
        Needs needs = Needs.of(recorded.names());
        List<String> statements = new ArrayList<>();
        List<String> withoutReason = new ArrayList<>();
        recorded.documents()
                .forEach((kind, document) -> document.statements().forEach(statement -> {
                    statements.add(statement.sid());
                    if (needs.of(kind, statement).isEmpty()) {
                        withoutReason.add(kind + " " + statement);
                    }
                }));

        assertThat(statements).hasSize(recorded.statements());
        assertThat(withoutReason).as("statements without a need in needs.yaml").isEmpty();
    }

    @Test
    void areThoseOfEveryRecordedGraph() throws IOException {
        try (Stream<Path> files = Files.list(RecordedPolicies.GRAPHS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(file -> !file.equals(TWO_DEFAULT_PIPELINES))
                    .containsExactlyInAnyOrderElementsOf(RecordedPolicies.ALL.stream()
                            .map(RecordedPolicies::graph)
                            .toList());
        }
    }
}
