package io.serverlesspipeline.component;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;

/** The options of a pipeline's child resources. */
record Children(Resource parent) {
    /**
     * Returns options that make a resource a child of the pipeline, and with it heir of its providers and protection.
     */
    CustomResourceOptions options() {
        return CustomResourceOptions.builder().parent(parent).build();
    }

    /** Returns options that make a resource a child of which something else changes some inputs. */
    CustomResourceOptions ignoringChangesOf(List<String> inputs) {
        return CustomResourceOptions.builder()
                .parent(parent)
                .ignoreChanges(inputs)
                .build();
    }

    /** Returns options that make a resource a child that waits for others which it does not otherwise refer to. */
    CustomResourceOptions after(List<Resource> dependencies) {
        return CustomResourceOptions.builder()
                .parent(parent)
                .dependsOn(dependencies)
                .build();
    }
}
