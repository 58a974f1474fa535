package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RecordedResource;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the table's additional indexes and the messages for invalid ones. */
final class TableIndexesTest {
    static Stream<Arguments> wrongIndexes() {
        return Stream.of(
                arguments(
                        index(index -> index.name("by device")),
                        "argument indexes[0].name is \"by device\": specify 3 to"),
                arguments(
                        index(index -> index.name("GSI1")),
                        "argument indexes[0].name is \"GSI1\": specify a unique name other than GSI1"),
                arguments(
                        args().indexes(List.of(byDevice().build(), byDevice().build())),
                        "argument indexes[1].name is \"byDevice\": specify a unique name"),
                arguments(
                        args().indexes(IntStream.range(0, 20)
                                .mapToObj(number ->
                                        byDevice().name("by" + number + "x").build())
                                .toList()),
                        "argument indexes is \"20 indexes\": specify at most 19, because a table can have 20"),
                arguments(
                        index(index -> index.partitionKey(" ")),
                        "argument indexes[0].partitionKey is \" \": specify an"),
                arguments(
                        index(index -> index.partitionKey("é".repeat(128))),
                        "specify an attribute name of at most 255 bytes."),
                arguments(
                        index(index -> index.partitionKeyType("BOOL")),
                        "argument indexes[0].partitionKeyType is \"BOOL\": specify one of [S, N, B]."),
                arguments(
                        index(index -> index.sortKey("expiresAt")),
                        "argument indexes[0].sortKeyType is \"S\": specify N, because the attribute expiresAt has that type in"
                                + " the pipeline's own items."),
                arguments(
                        args().indexes(List.of(
                                byDevice().sortKey("total").sortKeyType("N").build(),
                                byDevice().name("byTotal").partitionKey("total").build())),
                        "argument indexes[1].partitionKeyType is \"S\": specify N, because the attribute total has that type"
                                + " in another index."),
                arguments(
                        index(index -> index.sortKey("deviceId")),
                        "argument indexes[0].sortKey is \"deviceId\": specify an attribute other than the partition key"),
                arguments(
                        index(index -> index.sortKeyType("N")),
                        "argument indexes[0].sortKeyType is \"N\": also set sortKey"),
                arguments(
                        index(index -> index.projection("SOME")),
                        "argument indexes[0].projection is \"SOME\": specify one of [ALL, KEYS_ONLY, INCLUDE]."),
                arguments(
                        index(index -> index.projection("INCLUDE")),
                        "argument indexes[0].nonKeyAttributes is \"0\": specify 1 to 20 attribute names."),
                arguments(
                        index(index -> index.projection("INCLUDE").nonKeyAttributes("total", " ")),
                        "argument indexes[0].nonKeyAttributes[1] is \" \": specify an attribute name of at most 255 bytes."),
                arguments(
                        index(index -> index.nonKeyAttributes("total")),
                        "argument indexes[0].nonKeyAttributes is \"[total]\": remove it, or set the projection"
                                + " INCLUDE."),
                arguments(
                        args().indexes(IntStream.range(0, 6)
                                .mapToObj(number -> byDevice()
                                        .name("by" + number + "x")
                                        .projection("INCLUDE")
                                        .nonKeyAttributes(Collections.nCopies(20, "total"))
                                        .build())
                                .toList()),
                        "argument indexes is \"120 nonKeyAttributes\": specify at most 100 in total"));
    }

    @ParameterizedTest
    @MethodSource("wrongIndexes")
    void rejectsAnInvalidIndex_withARemedy(ServerlessPipelineArgs.Builder wrong, String message) {
        Refusal.assertOf(wrong, message);
    }

    @Test
    void createsTheAdditionalIndexes_andDefinesEachKeyOnce() {
        ProgramRun run = ProgramRun.up(context -> new ServerlessPipeline(
                "uploads",
                args().indexes(List.of(
                                byDevice().sortKey("eventTime").build(),
                                byDevice()
                                        .name("byTotal")
                                        .sortKey("total")
                                        .sortKeyType("N")
                                        .projection("INCLUDE")
                                        .nonKeyAttributes("userId")
                                        .build()))
                        .build()));

        RecordedResource table = run.resource("aws:dynamodb/table:Table");
        assertThat(table.maps("globalSecondaryIndexes"))
                .extracting(
                        index -> index.get("name"),
                        index -> index.get("hashKey"),
                        index -> index.get("rangeKey"),
                        index -> index.get("projectionType"),
                        index -> index.get("nonKeyAttributes"))
                .containsExactly(
                        tuple("GSI1", "GSI1PK", "GSI1SK", "ALL", null),
                        tuple("byDevice", "deviceId", "eventTime", "ALL", null),
                        tuple("byTotal", "deviceId", "total", "INCLUDE", List.of("userId")));
        assertThat(table.maps("attributes"))
                .extracting(attribute -> attribute.get("name"), attribute -> attribute.get("type"))
                .containsExactly(
                        tuple("PK", "S"),
                        tuple("SK", "S"),
                        tuple("GSI1PK", "S"),
                        tuple("GSI1SK", "S"),
                        tuple("deviceId", "S"),
                        tuple("eventTime", "S"),
                        tuple("total", "N"));
    }

    private static ServerlessPipelineArgs.Builder index(UnaryOperator<TableIndexArgs.Builder> change) {
        return args().indexes(List.of(change.apply(byDevice()).build()));
    }

    private static TableIndexArgs.Builder byDevice() {
        return TableIndexArgs.builder().name("byDevice").partitionKey("deviceId");
    }

    private static ServerlessPipelineArgs.Builder args() {
        return ServerlessPipelineArgs.builder();
    }
}
