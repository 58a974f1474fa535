package io.serverlesspipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.serverlesspipeline.component.ServerlessPipeline;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.AliasOuterClass.Alias;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Resource.RegisterResourceRequest;

/** How the resource options of a program in another language reach the component. */
final class OptionsTest {
    private static final String OTHER = FakeEngine.urn("aws:kms/key:Key", "key");

    private FakeEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = FakeEngine.start(false);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void givesProvidersToTheChildren() {
        String provider = FakeEngine.urn("pulumi:providers:aws", "frankfurt") + "::provider-id";

        engine.construct(request().putProviders("aws", provider));

        assertThat(engine.registered())
                .filteredOn(RegisterResourceRequest::getCustom)
                .extracting(RegisterResourceRequest::getProvider)
                .containsOnly(provider);
    }

    @Test
    void protectsAndRetains() {
        engine.construct(request().setProtect(true).setRetainOnDelete(true));

        assertThat(component().getProtect()).isTrue();
        assertThat(component().getRetainOnDelete()).isTrue();
    }

    @Test
    void setsNeitherProtectionNorRetention_whenTheRequestDoesNot() {
        engine.construct(request());

        assertThat(component().hasProtect()).isFalse();
        assertThat(component().hasRetainOnDelete()).isFalse();
    }

    @Test
    void waitsForDependencies() {
        engine.construct(request().addDependencies(OTHER));

        assertThat(component().getDependenciesList()).containsExactly(OTHER);
    }

    @Test
    void passesChangesAndTimeoutsOn() {
        engine.construct(request()
                .addIgnoreChanges("tags")
                .addReplaceWith(OTHER)
                .setCustomTimeouts(ConstructRequest.CustomTimeouts.newBuilder().setCreate("5m0s")));

        assertThat(component().getIgnoreChangesList()).containsExactly("tags");
        assertThat(component().getReplaceWithList()).containsExactly(OTHER);
        assertThat(component().getCustomTimeouts().getCreate()).isEqualTo("300000000000ns");
    }

    @Test
    void replaces_whenTheTriggerOfTheRequestChanges() {
        engine.construct(request().setReplacementTrigger(PropertyValues.string("2026-01-01")));

        assertThat(component().getReplacementTrigger()).isEqualTo(PropertyValues.string("2026-01-01"));
    }

    @Test
    void keepsAliases() {
        Alias byUrn = Alias.newBuilder()
                .setUrn(FakeEngine.urn(ServerlessPipeline.TYPE, "old"))
                .build();
        Alias byName = Alias.newBuilder()
                .setSpec(Alias.Spec.newBuilder().setName("older").setParentUrn(OTHER))
                .build();

        engine.construct(request().addAliases(byUrn).addAliases(byName));

        assertThat(component().getAliasesList()).containsExactly(byUrn, byName);
    }

    /**
     * The convention by which Pulumi's engine derives the former name of a child from the former name of its parent, so
     * that whoever renames a pipeline with an alias keeps its bucket and its table.
     */
    @Test
    void namesEveryChildAfterThePipeline() {
        engine.construct(request());

        assertThat(engine.registered())
                .filteredOn(RegisterResourceRequest::getCustom)
                .extracting(RegisterResourceRequest::getName)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).startsWith("uploads-"));
    }

    @Test
    void warns_whenAnOptionCannotBePassedOn() {
        engine.construct(request().setDeletedWith(OTHER));

        assertThat(engine.logged())
                .containsExactly("The option deletedWith of \"uploads\" has no effect on its resources: Pulumi's Java"
                        + " SDK does not offer it.");
    }

    @Test
    void refusesARequestWithoutParent() {
        Status refusal = engine.refusal(request().clearParent());

        assertThat(refusal.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.getDescription()).contains("\"uploads\" names no parent");
    }

    private ConstructRequest.Builder request() {
        return engine.request(Map.of());
    }

    private RegisterResourceRequest component() {
        return engine.registered(ServerlessPipeline.TYPE);
    }
}
