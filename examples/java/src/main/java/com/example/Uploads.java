package com.example;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import io.serverlesspipeline.component.ServerlessPipeline;

/** A Pulumi program with one pipeline. */
public final class Uploads {
    private Uploads() {}

    public static void main(String[] arguments) {
        Pulumi.run(Uploads::stack);
    }

    /** Creates the pipeline with default settings. */
    static void stack(Context context) {
        ServerlessPipeline uploads = new ServerlessPipeline("uploads");
        uploads.outputs().forEach(context::export);
    }
}
