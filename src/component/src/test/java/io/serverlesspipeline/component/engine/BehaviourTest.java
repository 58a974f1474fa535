package io.serverlesspipeline.component.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Value;
import io.serverlesspipeline.component.ServerlessPipeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pulumirpc.Resource.RegisterResourceRequest;

/** Tests how pipelines behave in Pulumi: options of children, renamed pipelines, and previews. */
final class BehaviourTest {
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static EngineRun run;

    @BeforeAll
    static void deploy() throws Exception {
        run = EngineRun.of(OptionsProgram.class, false);
    }

    @Test
    void passesItsProviderToEveryChild() {
        String provider = run.named("frankfurt").urn() + "::frankfurt-id";

        assertThat(requests("uploads"))
                .hasSize(26)
                .extracting(RegisterResourceRequest::getProvider)
                .containsOnly(provider);
        assertThat(requests("reports"))
                .extracting(RegisterResourceRequest::getProvider)
                .containsOnly("");
    }

    @Test
    void protectsEveryChild_whenItIsProtected() {
        assertThat(requests("uploads")).allMatch(RegisterResourceRequest::getProtect);
        assertThat(requests("reports")).noneMatch(RegisterResourceRequest::hasProtect);
    }

    @Test
    void transformsEveryChild() {
        assertThat(requests("uploads"))
                .allMatch(child -> child.getIgnoreChangesList().contains("tags"));
        assertThat(requests("reports"))
                .noneMatch(child -> child.getIgnoreChangesList().contains("tags"));
    }

    @Test
    void isCreatedAfterItsDependencies() {
        RegisterResourceRequest pipeline = run.named("uploads").request();

        assertThat(pipeline.getDependenciesList())
                .containsExactly(run.named("before").urn());
        assertThat(run.names().subList(0, run.names().indexOf("uploads"))).contains("before");
    }

    @Test
    void keepsSecretsSecret_inChildrenAndOutputs() {
        Value variables = run.named("uploads-function")
                .input("environment")
                .getStructValue()
                .getFieldsOrThrow("variables");
        Map<String, Value> outputs = run.outputs().stream()
                .filter(registered ->
                        registered.getUrn().equals(run.named("uploads").urn()))
                .findFirst()
                .orElseThrow()
                .getOutputs()
                .getFieldsMap();

        assertSecret(variables);
        assertSecret(run.named("uploads-table").input("name"));
        assertSecret(Objects.requireNonNull(outputs.get("tableName")));
    }

    @Test
    void separatesTwoPipelinesOfOneProgram() {
        assertThat(run.childrenOf("reports")).hasSize(16).allSatisfy(child -> {
            assertThat(child.name()).startsWith("reports-");
            assertThat(child.inputs().toString()).doesNotContain("uploads-", "archive-");
        });
    }

    @Test
    void keepsItsDataWhenItIsDestroyed_onlyOnRequest() {
        assertThat(run.childrenOf("archive"))
                .filteredOn(child -> child.request().getRetainOnDelete())
                .extracting(Registration::name)
                .containsExactlyInAnyOrder(
                        "archive-bucket",
                        "archive-bucket-public-access-block",
                        "archive-bucket-ownership",
                        "archive-bucket-encryption",
                        "archive-bucket-lifecycle",
                        "archive-bucket-policy",
                        "archive-table",
                        "archive-logs",
                        "archive-failures",
                        "archive-failures-policy");
        assertThat(run.childrenOf("reports"))
                .filteredOn(child -> child.request().hasRetainOnDelete())
                .extracting(Registration::name)
                .as("the settings of a bucket that may refuse to be deleted after them")
                .containsExactlyInAnyOrder(
                        "reports-bucket-public-access-block",
                        "reports-bucket-ownership",
                        "reports-bucket-encryption",
                        "reports-bucket-lifecycle",
                        "reports-bucket-policy");
    }

    @Test
    void keepsEveryResource_whenItIsRenamedWithAnAlias() throws Exception {
        EngineRun renamed = EngineRun.of(RenamedProgram.class, false);
        List<Registration> children = renamed.childrenOf("invoices");

        assertThat(renamed.named("invoices").request().getAliasesList())
                .singleElement()
                .satisfies(alias -> assertThat(alias.getSpec().getName()).isEqualTo("reports"));
        assertThat(children)
                .extracting(child -> child.inheritedAlias("invoices", "reports"))
                .containsExactlyInAnyOrderElementsOf(run.childrenOf("reports").stream()
                        .map(Registration::urn)
                        .toList());
        assertThat(changedInputs(children))
                .as("inputs that name the pipeline itself; each is updated in place, or ignored")
                .containsExactlyInAnyOrder(
                        "invoices-role.description",
                        "invoices-function.description",
                        "invoices-logs.namePrefix",
                        "invoices-notification.lambdaFunctions");
        assertThat(renamed.named("invoices-logs").request().getIgnoreChangesList())
                .containsExactly("namePrefix");
    }

    @Test
    void isRenamedAsDocumented() throws Exception {
        String program =
                Files.readString(Path.of("src/test/java/io/serverlesspipeline/component/engine/RenamedProgram.java"));
        String example = program.substring(
                program.indexOf('\n', program.indexOf("// begin of the example")) + 1,
                program.indexOf("            // end of the example"));

        assertThat(Files.readString(Path.of("../../docs/upgrading.md")))
                .contains(example.stripTrailing().stripIndent());
    }

    @Test
    void registersTheSameResources_withKnownAndUnknownArguments() throws Exception {
        EngineRun preview = EngineRun.of(UnknownsProgram.class, true);
        EngineRun update = EngineRun.of(UnknownsProgram.class, false);

        assertThat(preview.childrenOf("uploads")).hasSize(26);
        assertThat(preview.childrenOf("reports")).hasSize(9);
        assertThat(preview.names()).containsExactlyInAnyOrderElementsOf(update.names());
        assertThat(preview.registrations())
                .filteredOn(registration -> registration.type().equals(ServerlessPipeline.TYPE))
                .hasSize(2);
    }

    @Test
    void warnsAboutASingleSubnet_onceTheSubnetsAreKnown() throws Exception {
        assertThat(EngineRun.of(UnknownsProgram.class, true).warnings()).isEmpty();
        assertThat(EngineRun.of(UnknownsProgram.class, false).warnings())
                .containsExactly("argument subnetIds is \"[subnet-0a1b]\": specify subnets in at least two Availability"
                        + " Zones, because the function can't run while this subnet's zone is unavailable.");
    }

    private static List<RegisterResourceRequest> requests(String pipeline) {
        return run.childrenOf(pipeline).stream().map(Registration::request).toList();
    }

    /** Ignores values from AWS, where a renamed resource keeps its physical name. */
    private static Set<String> changedInputs(List<Registration> children) {
        Set<String> changed = new TreeSet<>();
        for (Registration child : children) {
            Registration before = run.named(child.name().replace("invoices", "reports"));
            for (String input : inputs(child, before)) {
                String now =
                        String.valueOf(child.inputs().get(input)).replaceAll("invoices(-[a-z-]+-1a2b3c4)", "reports$1");
                if (!now.equals(String.valueOf(before.inputs().get(input)))) {
                    changed.add(child.name() + "." + input);
                }
            }
        }
        return changed;
    }

    private static List<String> inputs(Registration one, Registration other) {
        Set<String> names = new TreeSet<>(one.inputs().keySet());
        names.addAll(other.inputs().keySet());
        return new ArrayList<>(names);
    }

    private static void assertSecret(Value value) {
        assertThat(value.getStructValue().getFieldsMap())
                .containsEntry(
                        SIGNATURE, Value.newBuilder().setStringValue(SECRET).build());
    }
}
