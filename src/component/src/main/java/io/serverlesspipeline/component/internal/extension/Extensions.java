package io.serverlesspipeline.component.internal.extension;

import com.pulumi.asset.Archive;
import com.pulumi.asset.FileArchive;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The checked JAR files of the argument {@code extensions}, and the package that the component adds them to. */
public final class Extensions {
    static final String ARGUMENT = "extensions";

    private final Path functionPackage;
    private final List<ExtensionJar> jars;

    private Extensions(Path functionPackage, List<ExtensionJar> jars) {
        this.functionPackage = functionPackage;
        this.jars = List.copyOf(jars);
    }

    /**
     * Checks the extensions of a function.
     *
     * @param paths the paths of the JAR files, relative to the working directory of this process
     * @param archive the function's package without extensions
     * @param runtime the function's runtime
     * @return the extensions, or empty if a problem prevents reading them
     */
    public static Optional<Extensions> of(List<String> paths, Archive archive, String runtime, ArgumentChecks checks) {
        List<ExtensionJar> jars = ExtensionFiles.read(paths, checks);
        Optional<Path> functionPackage = LocalPackage.file(archive, checks);
        if (functionPackage.isEmpty() || jars.size() < paths.size()) {
            return Optional.empty();
        }
        LocalPackage.content(functionPackage.get(), checks)
                .ifPresent(content -> check(jars, content, RuntimeJava.of(runtime, content), checks));
        return Optional.of(new Extensions(functionPackage.get(), jars));
    }

    private static void check(
            List<ExtensionJar> jars, PackageContent content, Optional<RuntimeJava> java, ArgumentChecks checks) {
        LibraryNameChecks.check(jars, content, checks);
        TransformerChecks.check(jars, checks);
        ClassConflictChecks.check(jars, content, checks);
        java.ifPresent(version -> ClassVersionChecks.check(jars, version, checks));
        content.java().ifPresent(image -> JdkModuleChecks.check(jars, image, checks));
    }

    /** Returns the names of the files in their order, separated by commas, as the handler reads them. */
    public String names() {
        return jars.stream().map(ExtensionJar::name).collect(Collectors.joining(","));
    }

    /** Writes the package that contains the extensions to a temporary file, which exists until the program exits. */
    public Archive archive() {
        try {
            return new FileArchive(ExtendedPackage.write(
                            functionPackage,
                            jars.stream().map(ExtensionJar::file).toList())
                    .toString());
        } catch (IOException exception) {
            throw new UncheckedIOException("Can't write the function's package with its extensions", exception);
        }
    }
}
