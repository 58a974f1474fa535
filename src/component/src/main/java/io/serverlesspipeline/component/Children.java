package io.serverlesspipeline.component;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
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

    private Children(Resource parent, Optional<Boolean> protect, Optional<Boolean> retainOnDelete) {
        this.parent = parent;
        this.protect = protect;
        this.retainOnDelete = retainOnDelete;
    }

    static Children of(Resource parent, @Nullable ComponentResourceOptions options) {
        Optional<ComponentResourceOptions> given = Optional.ofNullable(options);
        return new Children(
                parent,
                given.flatMap(ComponentResourceOptions::getProtect),
                given.flatMap(ComponentResourceOptions::getRetainOnDelete));
    }

    /** Returns the children that stay when the pipeline is destroyed. */
    Children retained() {
        return new Children(parent, protect, Optional.of(true));
    }

    /** Returns options that make a resource a child of the pipeline, and with it heir of its options. */
    CustomResourceOptions options() {
        return builder().build();
    }

    /** Returns options that make a resource a child of which some inputs matter only while it is created. */
    CustomResourceOptions ignoringChangesOf(List<String> inputs) {
        return builder().ignoreChanges(inputs).build();
    }

    /** Returns options that make a resource a child that waits for others which it does not otherwise refer to. */
    CustomResourceOptions after(List<Resource> dependencies) {
        return builder().dependsOn(dependencies).build();
    }

    private CustomResourceOptions.Builder builder() {
        CustomResourceOptions.Builder builder = CustomResourceOptions.builder().parent(parent);
        protect.ifPresent(builder::protect);
        retainOnDelete.ifPresent(builder::retainOnDelete);
        return builder;
    }
}
