package io.serverlesspipeline.component.internal.extension;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.List;

/** Requires that the handler finds a transformer in the extensions, and can load each one that it finds. */
final class TransformerChecks {
    private TransformerChecks() {}

    static void check(List<ExtensionJar> jars, ArgumentChecks checks) {
        if (jars.stream().allMatch(jar -> jar.transformers().isEmpty())) {
            checks.addProblem(
                    Extensions.ARGUMENT,
                    "has no transformer",
                    "add the file " + ExtensionJar.SERVICE_FILE
                            + " to one of the JAR files, with the name of your class that implements RecordTransformer");
        }
        for (ExtensionJar jar : jars) {
            for (String transformer : jar.transformers()) {
                if (jars.stream().noneMatch(each -> each.classes().containsKey(transformer))) {
                    checks.addProblem(
                            jar.argument(),
                            "names the transformer " + transformer + ", which isn't in any of the extensions",
                            "correct its name in " + ExtensionJar.SERVICE_FILE
                                    + ", or add the JAR file that contains it");
                }
            }
        }
    }
}
