package io.serverlesspipeline.component.internal.binding;

import java.util.Optional;

/** Decides on secrets whose argument is plain: as parts of the resources they would be visible in the stack's state. */
@FunctionalInterface
public interface VisibleSecrets {
    /**
     * Returns why the secret at a path is refused and what to do, or nothing if it is bound all the same.
     *
     * @param path the path of the argument, such as {@code alarms.errors}
     */
    Optional<String> refusal(String path);
}
