package io.serverlesspipeline.provider;

import com.pulumi.Log;
import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputInternal;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.DependencyResource;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import com.pulumi.resources.internal.DependencyProviderResource;
import com.pulumi.serialization.internal.Deserializer;
import java.util.List;
import pulumirpc.AliasOuterClass;
import pulumirpc.Provider.ConstructRequest;

/** The resource options of a request, as a Java program gives them to a component. */
final class RequestedOptions {
    private RequestedOptions() {}

    static ComponentResourceOptions of(ConstructRequest request, Log log) {
        if (!request.getDeletedWith().isEmpty()) {
            log.warn("The option deletedWith of \"" + request.getName()
                    + "\" has no effect on its resources: Pulumi's Java SDK does not offer it.");
        }
        ComponentResourceOptions.Builder options = ComponentResourceOptions.builder()
                .aliases(request.getAliasesList().stream()
                        .map(RequestedOptions::alias)
                        .map(Output::of)
                        .toList())
                .dependsOn(resources(request.getDependenciesList()))
                .providers(providers(request))
                .customTimeouts(timeouts(request.getCustomTimeouts()))
                .ignoreChanges(request.getIgnoreChangesList())
                .replaceOnChanges(request.getReplaceOnChangesList())
                .replaceWith(resources(request.getReplaceWithList()))
                .parent(new DependencyResource(request.getParent()));
        if (request.hasReplacementTrigger()) {
            options.replacementTrigger(
                    new OutputInternal<>(new Deserializer(log).deserialize(request.getReplacementTrigger())));
        }
        if (request.hasProtect()) {
            options.protect(request.getProtect());
        }
        if (request.hasRetainOnDelete()) {
            options.retainOnDelete(request.getRetainOnDelete());
        }
        return options.build();
    }

    private static List<Resource> resources(List<String> urns) {
        return urns.stream().<Resource>map(DependencyResource::new).toList();
    }

    private static List<ProviderResource> providers(ConstructRequest request) {
        return request.getProvidersMap().values().stream()
                .<ProviderResource>map(DependencyProviderResource::new)
                .toList();
    }

    private static CustomTimeouts timeouts(ConstructRequest.CustomTimeouts timeouts) {
        return CustomTimeouts.builder()
                .create(CustomTimeouts.parseTimeoutString(timeouts.getCreate()))
                .update(CustomTimeouts.parseTimeoutString(timeouts.getUpdate()))
                .delete(CustomTimeouts.parseTimeoutString(timeouts.getDelete()))
                .read(CustomTimeouts.parseTimeoutString(timeouts.getRead()))
                .build();
    }

    private static Alias alias(AliasOuterClass.Alias alias) {
        if (!alias.getUrn().isEmpty()) {
            return Alias.withUrn(alias.getUrn());
        }
        AliasOuterClass.Alias.Spec spec = alias.getSpec();
        Alias.Builder builder = Alias.builder();
        // The parent comes first: the SDK's builder takes none once there is a name.
        if (!spec.getParentUrn().isEmpty()) {
            builder.parentUrn(Output.of(spec.getParentUrn()));
        } else if (spec.getNoParent()) {
            builder.noParent();
        }
        if (!spec.getName().isEmpty()) {
            builder.name(spec.getName());
        }
        if (!spec.getType().isEmpty()) {
            builder.type(spec.getType());
        }
        if (!spec.getStack().isEmpty()) {
            builder.stack(spec.getStack());
        }
        if (!spec.getProject().isEmpty()) {
            builder.project(spec.getProject());
        }
        return builder.build();
    }
}
