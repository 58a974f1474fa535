package io.serverlesspipeline.deployment;

import io.serverlesspipeline.deployment.property.Archive;
import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Creates the test program's resources and records their inputs. */
final class ThingAdapter implements ResourceAdapter {

    private final List<Created> created = new CopyOnWriteArrayList<>();

    @Override
    public String type() {
        return "test:index:Thing";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of("size", "label", "token", "folder", "zip");
    }

    @Override
    public Set<String> unavailableOutputs() {
        return Set.of("owner");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        created.add(new Created(
                logicalName,
                inputs.integer("size"),
                inputs.string("label"),
                inputs.string("token"),
                inputs.archive("folder"),
                inputs.archive("zip")));
        return new CreatedResource(
                "id-" + logicalName,
                Map.of("arn", "arn:" + logicalName, "token", Objects.requireNonNullElse(inputs.string("token"), "")));
    }

    List<Created> created() {
        return List.copyOf(created);
    }

    record Created(
            String name,
            @Nullable Integer size,
            @Nullable String label,
            @Nullable String token,
            @Nullable Archive folder,
            @Nullable Archive zip) {}
}
