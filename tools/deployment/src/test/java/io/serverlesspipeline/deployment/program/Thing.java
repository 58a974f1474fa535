package io.serverlesspipeline.deployment.program;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;

/** A resource of a type that no provider supports. */
final class Thing extends CustomResource {

    @Export(
            name = "arn",
            refs = {String.class},
            tree = "[0]")
    private Output<String> arn;

    @Export(
            name = "token",
            refs = {String.class},
            tree = "[0]")
    private Output<String> token;

    @Export(
            name = "owner",
            refs = {String.class},
            tree = "[0]")
    private Output<String> owner;

    Thing(String name, ThingArgs args) {
        this("test:index:Thing", name, args);
    }

    Thing(String type, String name, ThingArgs args) {
        super(type, name, args, CustomResourceOptions.Empty);
    }

    Thing(String name, ThingArgs args, CustomResourceOptions options) {
        super("test:index:Thing", name, args, options);
    }

    /** Represents an existing resource. */
    Thing(String name, Output<String> id) {
        super(
                "test:index:Thing",
                name,
                new ThingArgs(),
                CustomResourceOptions.builder().id(id).build());
    }

    Output<String> arn() {
        return arn;
    }

    Output<String> token() {
        return token;
    }

    Output<String> owner() {
        return owner;
    }
}
