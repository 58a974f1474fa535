package io.serverlesspipeline.component.internal.extension;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.List;

/** Rejects an extension that would replace a library of the function. */
final class LibraryNameChecks {
    private LibraryNameChecks() {}

    static void check(List<ExtensionJar> jars, PackageContent content, ArgumentChecks checks) {
        for (ExtensionJar jar : jars) {
            if (content.libraries().contains(jar.name())) {
                checks.reject(
                        jar.argument(),
                        jar.file(),
                        "the function's package already contains " + PackageContent.LIBRARIES + "/" + jar.name()
                                + "; rename the file, or remove it if it is the same library");
            }
        }
    }
}
