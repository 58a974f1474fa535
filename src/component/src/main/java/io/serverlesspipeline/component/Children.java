package io.serverlesspipeline.component;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options of a pipeline's child resources. Of the pipeline's own options providers and transformations reach them
 * through their parent, and aliases in the engine; protection and retention are said to each, since only newer engines
 * hand them on.
 */
final class Children {
    private final Resource parent;
    private final Optional<Boolean> protect;
    private final Optional<Boolean> retainOnDelete;
    private final List<Resource> dependencies;

    private Children(
            Resource parent,
            Optional<Boolean> protect,
            Optional<Boolean> retainOnDelete,
            List<? extends Resource> dependencies) {
        this.parent = parent;
        this.protect = protect;
        this.retainOnDelete = retainOnDelete;
        this.dependencies = List.copyOf(dependencies);
    }

    static Children of(Resource parent, @Nullable ComponentResourceOptions options) {
        Optional<ComponentResourceOptions> given = Optional.ofNullable(options);
        return new Children(
                parent,
                given.flatMap(ComponentResourceOptions::getProtect),
                given.flatMap(ComponentResourceOptions::getRetainOnDelete),
                List.of());
    }

    /** Returns the children that Pulumi forgets without deleting them. */
    Children retained() {
        return new Children(parent, protect, Optional.of(true), dependencies);
    }

    /** Returns the children that are created and updated after others, and deleted before them. */
    Children waitingFor(List<? extends Resource> others) {
        List<Resource> all = new ArrayList<>(dependencies);
        all.addAll(others);
        return new Children(parent, protect, retainOnDelete, all);
    }

    /** Returns options that make a resource a child of the pipeline, and with it heir of its options. */
    CustomResourceOptions options() {
        return builder().build();
    }

    /**
     * Returns options that make a resource a child which a change replaces: the new one is created before what waits
     * for it is updated, and the old one is deleted at the end of the update.
     */
    CustomResourceOptions replacedByChangesOf(List<String> inputs) {
        return builder().replaceOnChanges(inputs).build();
    }

    /** Returns options that make a resource a child of which some inputs matter only while it is created. */
    CustomResourceOptions ignoringChangesOf(List<String> inputs) {
        return builder().ignoreChanges(inputs).build();
    }

    /** Returns options that make a resource a child that waits for others which it does not otherwise refer to. */
    CustomResourceOptions after(List<? extends Resource> others) {
        return waitingFor(others).options();
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
