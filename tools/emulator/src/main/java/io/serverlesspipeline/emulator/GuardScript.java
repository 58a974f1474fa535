package io.serverlesspipeline.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The script that starts the emulator behind a guard, which rejects unauthorized requests. */
final class GuardScript {
    private static final String SCRIPT = "guarded_emulator.py";
    private static final String MODULE = "signed_request.py";

    private GuardScript() {}

    /** Writes the script and its modules to a folder, and returns the path of the script. */
    static Path writeInto(Path directory) throws IOException {
        write(MODULE, directory);
        return write(SCRIPT, directory);
    }

    private static Path write(String resource, Path directory) throws IOException {
        Path file = directory.resolve(resource);
        try (InputStream content = Objects.requireNonNull(GuardScript.class.getResourceAsStream(resource), resource)) {
            Files.copy(content, file);
        }
        return file;
    }
}
