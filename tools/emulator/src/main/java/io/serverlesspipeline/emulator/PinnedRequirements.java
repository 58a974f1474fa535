package io.serverlesspipeline.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A requirements file in pip's format: every package with its version and the hashes of its files.
 *
 * @param text the file's content
 */
record PinnedRequirements(String text) {
    private static final String RESOURCE = "requirements.txt";
    private static final Pattern EMULATOR = Pattern.compile("^ministack==(\\S+)", Pattern.MULTILINE);

    /** Returns the emulator's requirements from the class path. */
    static PinnedRequirements bundled() {
        try (InputStream resource = PinnedRequirements.class.getResourceAsStream(RESOURCE)) {
            byte[] bytes = Objects.requireNonNull(resource, RESOURCE).readAllBytes();
            return new PinnedRequirements(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Returns the emulator's version. */
    String emulatorVersion() {
        Matcher matcher = EMULATOR.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("The requirements don't contain ministack");
        }
        return matcher.group(1);
    }

    /** Returns the SHA-256 of the text in hexadecimal digits. */
    String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java platform has SHA-256", exception);
        }
    }
}
