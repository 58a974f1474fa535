package io.serverlesspipeline.deployment.resource;

import java.util.Map;
import java.util.Optional;

/** The resource types whose service the emulator doesn't support. */
final class UnsupportedServices {

    private static final String SCALING = "the emulator doesn't support Application Auto Scaling. Omit the maximum of"
            + " readCapacity and writeCapacity in this stack";

    private static final Map<String, String> REMEDIES = Map.of(
            "aws:appautoscaling/target:Target", SCALING,
            "aws:appautoscaling/policy:Policy", SCALING);

    private UnsupportedServices() {}

    /** Returns why a resource type is unsupported and what to do, or empty if the emulator supports it. */
    static Optional<String> remedy(String type) {
        return Optional.ofNullable(REMEDIES.get(type));
    }
}
