package io.serverlesspipeline.deployment.program;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/** The inputs of a {@link Thing}. */
// Pulumi's SDK reads the fields by reflection.
@SuppressWarnings("UnusedVariable")
final class ThingArgs extends ResourceArgs {

    @Import(name = "size")
    private Output<Integer> size;

    @Import(name = "label")
    private Output<String> label;

    @Import(name = "token")
    private Output<String> token;

    @Import(name = "color")
    private Output<String> color;

    @Import(name = "folder")
    private Output<Archive> folder;

    @Import(name = "zip")
    private Output<Archive> zip;

    ThingArgs size(int value) {
        size = Output.of(value);
        return this;
    }

    ThingArgs label(Output<String> value) {
        label = value;
        return this;
    }

    ThingArgs token(Output<String> value) {
        token = value;
        return this;
    }

    ThingArgs color(String value) {
        color = Output.of(value);
        return this;
    }

    ThingArgs folder(Archive value) {
        folder = Output.of(value);
        return this;
    }

    ThingArgs zip(Archive value) {
        zip = Output.of(value);
        return this;
    }
}
