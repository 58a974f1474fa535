package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import io.serverlesspipeline.testing.AwsMocks;
import io.serverlesspipeline.testing.ProgramRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the arguments of a new or existing table and the messages for invalid ones. */
final class TableArgumentsTest {
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final TableCapacityArgs CAPACITY =
            TableCapacityArgs.builder().minimum(5).build();

    static Stream<Arguments> invalidArguments() {
        return Stream.of(
                arguments(
                        args().tableName(Output.of("a table")),
                        "argument tableName is \"a table\": specify 3 to 255 letters"),
                arguments(
                        args().existingTableName(Output.of("a table")),
                        "argument existingTableName is \"a table\": specify 3 to 255 letters"),
                arguments(args().tableKeyArn(Output.of("key")), "argument tableKeyArn is \"key\""),
                arguments(
                        args().tableClass("GLACIER"),
                        "argument tableClass is \"GLACIER\": specify one of [STANDARD, STANDARD_INFREQUENT_ACCESS]."),
                arguments(
                        args().streamViewType("ALL"),
                        "argument streamViewType is \"ALL\": specify one of [KEYS_ONLY, NEW_IMAGE, OLD_IMAGE,"));
    }

    static Stream<Arguments> settingsOfANewTable() {
        return Stream.of(
                arguments(args().tableName("items"), "tableName"),
                arguments(args().deletionProtection(true), "deletionProtection"),
                arguments(args().pointInTimeRecovery(true), "pointInTimeRecovery"),
                arguments(args().tableClass("STANDARD"), "tableClass"),
                arguments(
                        args().indexes(List.of(TableIndexArgs.builder()
                                .name("byTotal")
                                .partitionKey("status")
                                .build())),
                        "indexes"),
                arguments(args().streamViewType("KEYS_ONLY"), "streamViewType"),
                arguments(args().maximumReadRequestUnits(1), "maximumReadRequestUnits"),
                arguments(args().maximumWriteRequestUnits(1), "maximumWriteRequestUnits"),
                arguments(args().readCapacity(CAPACITY).writeCapacity(CAPACITY), "readCapacity"),
                arguments(args().readCapacity(CAPACITY).writeCapacity(CAPACITY), "writeCapacity"));
    }

    @ParameterizedTest
    @MethodSource("invalidArguments")
    void rejectsAnInvalidArgument_withARemedy(ServerlessPipelineArgs.Builder wrong, String message) {
        Refusal.assertOf(wrong, message);
    }

    @ParameterizedTest
    @MethodSource("settingsOfANewTable")
    void rejectsSettingsOfANewTable_withAnExistingTable(ServerlessPipelineArgs.Builder args, String argument) {
        Refusal.assertOf(
                args.existingTableName("existing"),
                "argument " + argument
                        + " conflicts with existingTableName: remove one of them, because the pipeline doesn't"
                        + " change an existing table.");
    }

    @Test
    void rejectsInvalidPlainNames() {
        assertThat(args().tableName("a table").build().problems("uploads", Set.of()))
                .containsExactly(
                        "argument tableName is \"a table\": specify 3 to 255 letters, digits, and . - _, as DynamoDB"
                                + " requires.");
        assertThat(args().existingTableName("a table").build().problems("uploads", Set.of()))
                .containsExactly(
                        "argument existingTableName is \"a table\": specify 3 to 255 letters, digits, and . - _, as"
                                + " DynamoDB requires.");
    }

    @Test
    void writesOnlyToTheExistingTable() {
        List<ServerlessPipeline> made = new ArrayList<>();
        ProgramRun run = ProgramRun.up(context -> made.add(new ServerlessPipeline(
                "uploads", args().existingTableName("shared-items").build())));

        String arn = "arn:aws:dynamodb:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":table/shared-items";
        assertThat(run.resources(TABLE)).isEmpty();
        assertThat(run.resource("aws:iam/rolePolicy:RolePolicy").string("policy"))
                .contains("\"Action\":\"dynamodb:PutItem\",\"Resource\":\"" + arn + "\"");
        assertThat(run.resource("aws:lambda/function:Function")
                        .map("environment")
                        .toString())
                .contains("PIPELINE_TABLE_NAME=shared-items");
        assertThat(PulumiTest.extractValue(made.get(0).tableArn())).isEqualTo(arn);
        assertThat(PulumiTest.extractValue(made.get(0).tableName())).isEqualTo("shared-items");
        assertThat(PulumiTest.extractValue(made.get(0).tableStreamArn())).isNull();
    }

    @Test
    void exportsTheStreamArn_whenThereIsAStream() {
        List<ServerlessPipeline> made = new ArrayList<>();
        ProgramRun run = ProgramRun.up(context -> made.add(new ServerlessPipeline(
                "uploads", args().streamViewType("NEW_IMAGE").build())));

        assertThat(run.resource(TABLE).inputs())
                .containsEntry("streamEnabled", true)
                .containsEntry("streamViewType", "NEW_IMAGE");
        assertThat(PulumiTest.extractValue(made.get(0).tableStreamArn()))
                .endsWith("table/uploads-table-1a2b3c4/stream/2026-01-01T00:00:00.000");
    }

    @Test
    void exportsNoStreamArn_whenThereIsNoStream() {
        List<ServerlessPipeline> made = new ArrayList<>();
        ProgramRun run = ProgramRun.up(context -> made.add(new ServerlessPipeline("uploads")));

        assertThat(run.resource(TABLE).inputs()).doesNotContainKeys("streamEnabled", "streamViewType", "tableClass");
        assertThat(PulumiTest.extractValue(made.get(0).tableStreamArn())).isNull();
    }

    private static ServerlessPipelineArgs.Builder args() {
        return ServerlessPipelineArgs.builder();
    }
}
