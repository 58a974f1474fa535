package io.serverlesspipeline.deployment;

import pulumirpc.Resource.RegisterResourceRequest;

/**
 * Refuses the resource options that the embedded deployment cannot honour.
 *
 * <p>The others are honoured by doing nothing: aliases, protection and the like say how a resource that is already
 * there is updated or deleted, and there is none when a deployment begins.
 */
final class RegistrationOptions {

    private RegistrationOptions() {}

    static void check(RegisterResourceRequest request) {
        refuse(request, request.getRemote(), "it is a component of another language's package");
        refuse(request, !request.getImportId().isEmpty(), "it is to be imported, and nothing exists beforehand");
        refuse(request, request.getTransformsCount() > 0, "it has transforms, which the engine would call back");
        refuse(request, request.hasHooks(), "it has hooks, which the engine would call back");
    }

    private static void refuse(RegisterResourceRequest request, boolean refused, String reason) {
        if (refused) {
            throw new EngineException("The resource " + request.getName() + " (" + request.getType()
                    + ") could not be created: " + reason
                    + ", which the embedded deployment does not support; deploy with the Pulumi CLI.");
        }
    }
}
