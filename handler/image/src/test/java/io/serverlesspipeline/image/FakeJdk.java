package io.serverlesspipeline.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Creates folders that look like JDKs. */
final class FakeJdk {
    private FakeJdk() {}

    static Path create(Path home, String version, String architecture, String vendor) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        for (String program : Set.of("jlink", "javac")) {
            Files.writeString(home.resolve("bin").resolve(program), "");
            home.resolve("bin").resolve(program).toFile().setExecutable(true);
        }
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"%s\"%nJAVA_VERSION=\"%s\"%nJAVA_RUNTIME_VERSION=\"%s+1\"%nOS_ARCH=\"%s\"%n"
                        .formatted(vendor, version, version, architecture));
        return home;
    }
}
