package io.serverlesspipeline.local.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The script that starts the emulator behind a guard, which refuses strangers. */
final class GuardScript {
    private static final String RESOURCE = "guarded_emulator.py";

    private GuardScript() {}

    /** Writes the script into a folder and returns its file. */
    static Path writeInto(Path directory) throws IOException {
        Path file = directory.resolve(RESOURCE);
        try (InputStream script = Objects.requireNonNull(GuardScript.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            Files.copy(script, file);
        }
        return file;
    }
}
