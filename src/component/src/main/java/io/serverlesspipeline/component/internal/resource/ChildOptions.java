package io.serverlesspipeline.component.internal.resource;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The resource options of a pipeline's children. Children inherit providers and transformations from their parent, and
 * the engine applies aliases. {@code protect} and {@code retainOnDelete} are set on each child, because only newer
 * engines let children inherit them.
 */
public final class ChildOptions {
    private final Resource parent;
    private final Optional<Boolean> protect;
    private final Optional<Boolean> retainOnDelete;
    private final List<Resource> dependencies;

    private ChildOptions(
            Resource parent,
            Optional<Boolean> protect,
            Optional<Boolean> retainOnDelete,
            List<? extends Resource> dependencies) {
        this.parent = parent;
        this.protect = protect;
        this.retainOnDelete = retainOnDelete;
        this.dependencies = List.copyOf(dependencies);
    }

    /** Returns the options of a component's children, given the component's own options. */
    public static ChildOptions of(Resource parent, @Nullable ComponentResourceOptions parentOptions) {
        Optional<ComponentResourceOptions> inherited = Optional.ofNullable(parentOptions);
        return new ChildOptions(
                parent,
                inherited.flatMap(ComponentResourceOptions::getProtect),
                inherited.flatMap(ComponentResourceOptions::getRetainOnDelete),
                List.of());
    }

    /** Returns options of children that Pulumi removes from its state without deleting them. */
    public ChildOptions retainOnDelete() {
        return new ChildOptions(parent, protect, Optional.of(true), dependencies);
    }

    /** Returns options of children that are created and updated after other resources, and deleted before them. */
    public ChildOptions dependsOn(List<? extends Resource> resources) {
        List<Resource> all = new ArrayList<>(dependencies);
        all.addAll(resources);
        return new ChildOptions(parent, protect, retainOnDelete, all);
    }

    public CustomResourceOptions build() {
        return builder().build();
    }

    /**
     * Returns options of a child that is replaced when one of the inputs changes. Pulumi creates the replacement before
     * it updates the child's dependents, and deletes the old resource at the end of the update.
     */
    public CustomResourceOptions replaceOnChanges(List<String> inputs) {
        return builder().replaceOnChanges(inputs).build();
    }

    /** Returns options of a child whose named inputs matter only when it is created. */
    public CustomResourceOptions ignoreChanges(List<String> inputs) {
        return builder().ignoreChanges(inputs).build();
    }

    private CustomResourceOptions.Builder builder() {
        CustomResourceOptions.Builder builder = CustomResourceOptions.builder().parent(parent);
        protect.ifPresent(builder::protect);
        retainOnDelete.ifPresent(builder::retainOnDelete);
        if (!dependencies.isEmpty()) {
            builder.dependsOn(dependencies);
        }
        return builder;
    }
}
