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
 * Checks that a need justifies every statement that an argument adds. Otherwise, the audit would object to stacks that
 * use the argument.
 */
final class RecordedPoliciesTest {
    private static final String TWO_DEFAULT_PIPELINES = "two-pipelines.txt";

    @ParameterizedTest
    @FieldSource("io.serverlesspipeline.audit.need.RecordedPolicies#ALL")
    void areJustifiedByNeeds(RecordedPolicies recorded) throws IOException {
        Needs needs = Needs.of(recorded.names());
        List<String> statements = new ArrayList<>();
        List<String> unjustified = new ArrayList<>();
        recorded.documents()
                .forEach((kind, document) -> document.statements().forEach(statement -> {
                    statements.add(statement.sid());
                    if (kind.isOfPipeline() && needs.of(kind, statement).isEmpty()) {
                        unjustified.add(kind + " " + statement);
                    }
                }));

        assertThat(statements).hasSize(recorded.statements());
        assertThat(unjustified).as("statements without a need in needs.yaml").isEmpty();
    }

    @Test
    void coverEveryRecordedGraph() throws IOException {
        try (Stream<Path> files = Files.list(RecordedPolicies.GRAPHS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(file -> !file.equals(TWO_DEFAULT_PIPELINES))
                    .containsExactlyInAnyOrderElementsOf(RecordedPolicies.ALL.stream()
                            .map(RecordedPolicies::graph)
                            .toList());
        }
    }
}
