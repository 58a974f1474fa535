package io.serverlesspipeline.deployment;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import pulumirpc.AliasOuterClass.Alias;
import pulumirpc.CallbackOuterClass.Callback;
import pulumirpc.Resource.RegisterResourceRequest;

class RegistrationOptionsTest {

    private final RegisterResourceRequest.Builder request =
            RegisterResourceRequest.newBuilder().setType("a:index:A").setName("it");

    @Test
    void acceptsOptionsThatConcernNothingButUpdatesAndDeletions() {
        request.setProtect(true)
                .setRetainOnDelete(true)
                .setDeleteBeforeReplace(true)
                .setDeleteBeforeReplaceDefined(true)
                .setDeletedWith("urn")
                .addAliases(Alias.newBuilder().setUrn("urn:old"))
                .addIgnoreChanges("tags")
                .addReplaceOnChanges("name");

        assertThatNoException().isThrownBy(() -> RegistrationOptions.check(request.build()));
    }

    @Test
    void refusesAComponentOfAnotherLanguage() {
        assertRefused(request.setRemote(true), "it is a component of another language's package");
    }

    @Test
    void refusesAnImport() {
        assertRefused(request.setImportId("x"), "it is to be imported, and nothing exists beforehand");
    }

    @Test
    void refusesTransforms() {
        assertRefused(
                request.addTransforms(Callback.getDefaultInstance()),
                "it has transforms, which the engine would call back");
    }

    @Test
    void refusesHooks() {
        assertRefused(
                request.setHooks(RegisterResourceRequest.ResourceHooksBinding.getDefaultInstance()),
                "it has hooks, which the engine would call back");
    }

    private static void assertRefused(RegisterResourceRequest.Builder request, String reason) {
        assertThatThrownBy(() -> RegistrationOptions.check(request.build()))
                .isInstanceOf(EngineException.class)
                .hasMessage("The resource it (a:index:A) could not be created: " + reason
                        + ", which the embedded deployment does not support; deploy with the Pulumi CLI.");
    }
}
