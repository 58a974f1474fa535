package io.serverlesspipeline.deployment.resource;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds inputs that an adapter doesn't support, at any depth. */
final class KnownInputs {

    private final Set<String> paths;

    KnownInputs(Set<String> paths) {
        this.paths = paths;
    }

    /** Returns the path of an unsupported input, or empty if there is none. */
    Optional<String> findUnknown(Map<String, Object> inputs) {
        return inputs.entrySet().stream()
                .map(input -> findUnknown(input.getKey(), input.getValue()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private @Nullable String findUnknown(String path, Object value) {
        if (paths.contains(path)) {
            return null;
        }
        if (!isWithinKnown(path)) {
            return path;
        }
        if (value instanceof Map<?, ?> block) {
            return block.entrySet().stream()
                    .map(entry -> findUnknown(path + "." + entry.getKey(), Objects.requireNonNull(entry.getValue())))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        Collection<?> elements = value instanceof List<?> list ? list : List.of();
        return elements.stream()
                .filter(Objects::nonNull)
                .map(element -> findUnknown(path, element))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean isWithinKnown(String path) {
        return paths.stream().anyMatch(known -> known.startsWith(path + "."));
    }
}
