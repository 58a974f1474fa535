package io.serverlesspipeline.component.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests the order of creations, updates, and deletions. Pulumi's engine deletes a resource after its dependents, and
 * deletes resources that are no longer registered at the end of an update.
 */
final class OrderTest {
    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static EngineRun run;

    @BeforeAll
    static void deploy() throws Exception {
        run = EngineRun.of(OrderProgram.class, false);
    }

    @ParameterizedTest
    @CsvSource({"encrypted, keys", "connected, network"})
    void keepsThePermissionsOfTheRole_whileTheyAreNeeded(String pipeline, String policy) {
        String lasting = run.named(pipeline + "-role-" + policy + "-policy").urn();
        List<String> before = List.of(
                run.named(pipeline).urn(),
                run.named(pipeline + "-logs").urn(),
                run.named(pipeline + "-role").urn(),
                lasting);

        assertThat(run.childrenOf(pipeline))
                .filteredOn(child -> !before.contains(child.urn()))
                .hasSizeGreaterThan(10)
                .allSatisfy(child ->
                        assertThat(child.request().getDependenciesList()).contains(lasting));
    }

    @Test
    void allowsANewKeyBeforeItIsUsed_andRemovesTheOldOneLast() {
        assertThat(run.named("encrypted-role-keys-policy").request().getReplaceOnChangesList())
                .containsExactly("policy");
        assertThat(run.named("encrypted-role-keys-policy").request().getDeleteBeforeReplace())
                .isFalse();
        assertThat(run.named("encrypted-role-keys-policy").inputs())
                .as("a name of its own would be taken while both are there")
                .doesNotContainKey("name");
    }

    @Test
    void keepsVersioning_whenThePipelineIsDestroyed_andSuspendsItOnRequest() {
        assertThat(run.named("encrypted-bucket-versioning").request().getRetainOnDelete())
                .isTrue();
        assertThat(status("encrypted")).isEqualTo("Enabled");
        assertThat(status("connected")).isEqualTo("Suspended");
    }

    @Test
    void deletesTheDependentsOfTheFunctionFirst() {
        assertThat(run.childrenOf("encrypted"))
                .filteredOn(child -> !child.request().getRetainOnDelete())
                .extracting(Registration::name)
                .contains(
                        "encrypted-notification",
                        "encrypted-permission",
                        "encrypted-function",
                        "encrypted-role",
                        "encrypted-bucket");
    }

    /** Lambda checks the role when it creates the mapping, and S3 tests the queue when it sets the notification. */
    @ParameterizedTest
    @CsvSource({
        "queued-work-queue-source, queued-role-policy",
        "queued-work-queue-source, queued-function-recursion-config",
        "queued-notification, queued-work-queue-policy",
        "routed-rule-target, routed-permission",
        "routed-rule-target, routed-failures-policy",
        "routed-notification, routed-rule-target",
    })
    void createsWhatEventsNeed_beforeThereAreEvents(String later, String earlier) {
        assertThat(run.named(later).request().getDependenciesList())
                .contains(run.named(earlier).urn());
    }

    private static String status(String pipeline) {
        return run.named(pipeline + "-bucket-versioning")
                .input("versioningConfiguration")
                .getStructValue()
                .getFieldsOrThrow("status")
                .getStringValue();
    }
}
