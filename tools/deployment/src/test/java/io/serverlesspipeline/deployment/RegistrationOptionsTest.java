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
    void acceptsOptionsThatAffectOnlyUpdatesAndDeletions() {
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
    void rejectsARemoteComponent() {
        assertRejected(request.setRemote(true), "it is a remote component");
    }

    @Test
    void rejectsAnImport() {
        assertRejected(request.setImportId("x"), "it imports an existing resource");
    }

    @Test
    void rejectsTransforms() {
        assertRejected(request.addTransforms(Callback.getDefaultInstance()), "it has transforms");
    }

    @Test
    void rejectsHooks() {
        assertRejected(
                request.setHooks(RegisterResourceRequest.ResourceHooksBinding.getDefaultInstance()), "it has hooks");
    }

    private static void assertRejected(RegisterResourceRequest.Builder request, String reason) {
        assertThatThrownBy(() -> RegistrationOptions.check(request.build()))
                .isInstanceOf(EngineException.class)
                .hasMessage("The resource it (a:index:A) could not be created: " + reason
                        + ", which the embedded deployment doesn't support; deploy with the Pulumi CLI.");
    }
}
