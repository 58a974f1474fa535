package io.serverlesspipeline.component.internal.extension;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * Rejects extensions that need a module of the JDK that the custom runtime's image doesn't contain. Without the JDK's
 * tool jdeps, or if it can't analyze a file, such extensions fail in the function.
 */
final class JdkModuleChecks {
    private JdkModuleChecks() {}

    static void check(List<ExtensionJar> jars, JavaImage image, ArgumentChecks checks) {
        ToolProvider.findFirst("jdeps").ifPresent(jdeps -> jars.forEach(jar -> check(jar, image, jdeps, checks)));
    }

    private static void check(ExtensionJar jar, JavaImage image, ToolProvider jdeps, ArgumentChecks checks) {
        Set<String> missing = new TreeSet<>(requiredModules(jar, jdeps));
        missing.removeAll(image.modules());
        if (!missing.isEmpty()) {
            String modules = String.join(",", missing);
            checks.addProblem(
                    jar.argument(),
                    "needs the JDK modules " + modules + ", which the Java image in the package doesn't contain",
                    "build the custom runtime with -Dcustom-runtime.modules=" + modules
                            + ", or set runtime to a managed runtime");
        }
    }

    private static Set<String> requiredModules(ExtensionJar jar, ToolProvider jdeps) {
        StringWriter output = new StringWriter();
        int exitCode = jdeps.run(
                new PrintWriter(output, true),
                new PrintWriter(Writer.nullWriter()),
                "--ignore-missing-deps",
                "--print-module-deps",
                "--multi-release",
                Integer.toString(Runtime.version().feature()),
                jar.file().toString());
        if (exitCode != 0) {
            return Set.of();
        }
        return Pattern.compile(",")
                .splitAsStream(output.toString().strip())
                .filter(module -> !module.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
