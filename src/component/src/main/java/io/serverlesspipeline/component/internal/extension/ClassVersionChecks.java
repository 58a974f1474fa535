package io.serverlesspipeline.component.internal.extension;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Rejects classes for a newer version of Java than the function runs with. */
final class ClassVersionChecks {
    /** The class file version of Java 17 is 61. */
    private static final int OFFSET = 44;

    private ClassVersionChecks() {}

    static void check(List<ExtensionJar> jars, RuntimeJava java, ArgumentChecks checks) {
        for (ExtensionJar jar : jars) {
            jar.classes().entrySet().stream()
                    .filter(type -> type.getValue() - OFFSET > java.feature())
                    .max(Comparator.comparing(Map.Entry::getValue))
                    .ifPresent(type -> checks.addProblem(
                            jar.argument(),
                            "contains the class " + type.getKey() + " for Java " + (type.getValue() - OFFSET) + ", but "
                                    + java.runtime() + " is Java " + java.feature(),
                            "compile " + jar.file() + " with --release " + java.feature()
                                    + ", or use a newer runtime"));
        }
    }
}
