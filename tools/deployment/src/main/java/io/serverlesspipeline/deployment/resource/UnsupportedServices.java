package io.serverlesspipeline.deployment.resource;

import java.util.Map;
import java.util.Optional;

/** The resource types that no adapter can create, since the emulator has nothing of their service. */
final class UnsupportedServices {

    private static final String SCALING = "the emulator has no Application Auto Scaling. Leave out the maximum of"
            + " readCapacity and writeCapacity in this stack";

    private static final Map<String, String> REMEDIES = Map.of(
            "aws:appautoscaling/target:Target", SCALING,
            "aws:appautoscaling/policy:Policy", SCALING);

    private UnsupportedServices() {}

    /** Returns what is missing for a resource type, and what to do, or empty where nothing is. */
    static Optional<String> remedy(String type) {
        return Optional.ofNullable(REMEDIES.get(type));
    }
}
