package io.serverlesspipeline.component.internal.resource;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/**
 * What the resources of a pipeline have in common.
 *
 * @param pipeline the name of the pipeline, which the name of each resource starts with
 * @param tags the tags of each resource that can have tags
 * @param requireTls whether resource policies deny requests without TLS
 * @param options the options of the resources as children of the pipeline
 */
public record ResourceContext(
        String pipeline, Output<Map<String, String>> tags, boolean requireTls, ChildOptions options) {
    /** Returns the name of a resource within the stack, such as {@code uploads-bucket}. */
    public String name(String suffix) {
        return pipeline + "-" + suffix;
    }

    /** Returns the context of resources that Pulumi keeps when the pipeline is destroyed, if asked for. */
    public ResourceContext retainOnDelete(boolean retained) {
        return retained ? withOptions(options.retainOnDelete()) : this;
    }

    /** Returns the context of resources that are created after other resources and deleted before them. */
    public ResourceContext dependsOn(List<? extends Resource> resources) {
        return withOptions(options.dependsOn(resources));
    }

    private ResourceContext withOptions(ChildOptions changed) {
        return new ResourceContext(pipeline, tags, requireTls, changed);
    }
}
