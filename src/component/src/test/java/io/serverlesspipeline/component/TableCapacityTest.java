package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serverlesspipeline.testing.ProgramRun;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the capacity of the table and the messages for invalid capacities. */
final class TableCapacityTest {
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String TARGET = "aws:appautoscaling/target:Target";
    private static final String POLICY = "aws:appautoscaling/policy:Policy";

    static Stream<Arguments> wrongCapacities() {
        return Stream.of(
                arguments(
                        args().maximumReadRequestUnits(0),
                        "argument maximumReadRequestUnits is \"0\": specify at least 1 unit, or -1 to remove an existing maximum."),
                arguments(args().maximumWriteRequestUnits(-2), "argument maximumWriteRequestUnits is \"-2\""),
                arguments(
                        provisioned(capacity(5)).maximumReadRequestUnits(10),
                        "argument maximumReadRequestUnits is \"10\": remove it, or remove readCapacity and"),
                arguments(
                        args().readCapacity(capacity(5).build()),
                        "argument writeCapacity is not set: also set it, or remove readCapacity for an on-demand table."),
                arguments(
                        args().writeCapacity(capacity(5).build()),
                        "argument readCapacity is not set: also set it, or remove writeCapacity for an on-demand table."),
                arguments(
                        provisioned(TableCapacityArgs.builder()),
                        "argument readCapacity.minimum is \"0\": specify at least 1 unit."),
                arguments(
                        provisioned(capacity(5).maximum(5)),
                        "argument writeCapacity.maximum is \"5\": specify more than the minimum, or remove it"),
                arguments(
                        provisioned(capacity(5).maximum(9).targetUtilization(91)),
                        "argument readCapacity.targetUtilization is \"91\": specify 20 to 90 percent."),
                arguments(
                        provisioned(capacity(5).targetUtilization(50)),
                        "argument readCapacity.targetUtilization is \"50\": also set a maximum"));
    }

    @ParameterizedTest
    @MethodSource("wrongCapacities")
    void rejectsAnInvalidCapacity_withARemedy(ServerlessPipelineArgs.Builder wrong, String message) {
        Refusal.assertOf(wrong, message);
    }

    @Test
    void limitsTheOnDemandTable_andItsIndex() {
        ProgramRun run = run(args().maximumReadRequestUnits(100).maximumWriteRequestUnits(50));

        Map<String, Object> limit = Map.of("maxReadRequestUnits", 100.0, "maxWriteRequestUnits", 50.0);
        assertThat(run.resource(TABLE).inputs())
                .containsEntry("billingMode", "PAY_PER_REQUEST")
                .containsEntry("onDemandThroughput", limit);
        assertThat(run.resource(TABLE).maps("globalSecondaryIndexes"))
                .singleElement()
                .satisfies(index -> assertThat(index).containsEntry("onDemandThroughput", limit));
    }

    @Test
    void removesTheMaximum_ofTheTableAndItsIndex() {
        ProgramRun run = run(args().maximumReadRequestUnits(-1).maximumWriteRequestUnits(50));

        Map<String, Object> limit = Map.of("maxReadRequestUnits", -1.0, "maxWriteRequestUnits", 50.0);
        assertThat(run.resource(TABLE).inputs()).containsEntry("onDemandThroughput", limit);
        assertThat(run.resource(TABLE).maps("globalSecondaryIndexes"))
                .singleElement()
                .satisfies(index -> assertThat(index).containsEntry("onDemandThroughput", limit));
    }

    @Test
    void provisionsTheTableAndItsIndex_withoutScaling() {
        ProgramRun run = run(provisioned(capacity(5)));

        assertThat(run.resource(TABLE).inputs())
                .containsEntry("billingMode", "PROVISIONED")
                .containsEntry("readCapacity", 5.0)
                .containsEntry("writeCapacity", 5.0);
        assertThat(run.resource(TABLE).maps("globalSecondaryIndexes"))
                .singleElement()
                .satisfies(index ->
                        assertThat(index).containsEntry("readCapacity", 5.0).containsEntry("writeCapacity", 5.0));
        assertThat(run.resources(TARGET)).isEmpty();
        assertThat(run.resources(POLICY)).isEmpty();
    }

    @Test
    void scalesTheTableAndItsIndex_betweenMinimumAndMaximum() {
        ProgramRun run = run(provisioned(capacity(5).maximum(50).targetUtilization(60)));

        String table = "table/uploads-table-1a2b3c4";
        assertThat(run.resources(TARGET))
                .extracting(target -> target.string("resourceId"), target -> target.string("scalableDimension"))
                .containsExactlyInAnyOrder(
                        tuple(table, "dynamodb:table:ReadCapacityUnits"),
                        tuple(table, "dynamodb:table:WriteCapacityUnits"),
                        tuple(table + "/index/GSI1", "dynamodb:index:ReadCapacityUnits"),
                        tuple(table + "/index/GSI1", "dynamodb:index:WriteCapacityUnits"));
        assertThat(run.resources(TARGET))
                .allSatisfy(target -> assertThat(target.inputs())
                        .containsEntry("minCapacity", 5.0)
                        .containsEntry("maxCapacity", 50.0));
        assertThat(run.resources(POLICY))
                .hasSize(4)
                .allSatisfy(policy -> assertThat(policy.map("targetTrackingScalingPolicyConfiguration"))
                        .containsEntry("targetValue", 60.0));
    }

    @Test
    void targetsSeventyPercent_byDefault() {
        ProgramRun run = run(args().readCapacity(capacity(5).maximum(6).build())
                .writeCapacity(capacity(5).build()));

        assertThat(run.resources(POLICY))
                .extracting(policy -> policy.map("targetTrackingScalingPolicyConfiguration"))
                .hasSize(2)
                .allSatisfy(tracking -> assertThat(tracking)
                        .isEqualTo(Map.of(
                                "predefinedMetricSpecification",
                                Map.of("predefinedMetricType", "DynamoDBReadCapacityUtilization"),
                                "targetValue",
                                70.0)));
    }

    private static ProgramRun run(ServerlessPipelineArgs.Builder args) {
        return ProgramRun.up(context -> new ServerlessPipeline("uploads", args.build()));
    }

    private static ServerlessPipelineArgs.Builder provisioned(TableCapacityArgs.Builder capacity) {
        return args().readCapacity(capacity.build()).writeCapacity(capacity.build());
    }

    private static TableCapacityArgs.Builder capacity(int minimum) {
        return TableCapacityArgs.builder().minimum(minimum);
    }

    private static ServerlessPipelineArgs.Builder args() {
        return ServerlessPipelineArgs.builder();
    }
}
