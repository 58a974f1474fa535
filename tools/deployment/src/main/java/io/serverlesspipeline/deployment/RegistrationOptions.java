package io.serverlesspipeline.deployment;

import pulumirpc.Resource.RegisterResourceRequest;

/**
 * Rejects the resource options that the embedded deployment doesn't support.
 *
 * <p>Other options, such as aliases and protection, only affect how existing resources are updated or deleted. They
 * need no support, because a deployment starts with no existing resources.
 */
final class RegistrationOptions {

    private RegistrationOptions() {}

    static void check(RegisterResourceRequest request) {
        reject(request, request.getRemote(), "it is a remote component");
        reject(request, !request.getImportId().isEmpty(), "it imports an existing resource");
        reject(request, request.getTransformsCount() > 0, "it has transforms");
        reject(request, request.hasHooks(), "it has hooks");
    }

    private static void reject(RegisterResourceRequest request, boolean unsupported, String reason) {
        if (unsupported) {
            throw new EngineException("The resource " + request.getName() + " (" + request.getType()
                    + ") could not be created: " + reason
                    + ", which the embedded deployment doesn't support; deploy with the Pulumi CLI.");
        }
    }
}
