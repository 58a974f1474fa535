package com.example;

import com.pulumi.Pulumi;
import io.serverlesspipeline.component.ServerlessPipeline;

/** A Pulumi program with one pipeline. */
public final class Uploads {
    private Uploads() {}

    /** Deploys the pipeline, with every default. */
    public static void main(String[] arguments) {
        Pulumi.run(context -> {
            ServerlessPipeline uploads = new ServerlessPipeline("uploads");
            uploads.outputs().forEach(context::export);
        });
    }
}
