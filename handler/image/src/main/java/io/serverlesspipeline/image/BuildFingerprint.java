package io.serverlesspipeline.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** A fingerprint of a package's inputs, which shows whether an existing package is up to date. */
final class BuildFingerprint {
    private final MessageDigest digest;

    BuildFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform supports SHA-256", e);
        }
    }

    void add(String text) {
        digest.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** Adds the content of files, and the names and content of the files in folders. */
    void add(Collection<Path> paths) throws IOException {
        for (Path path : paths) {
            for (Path file : Directories.files(path)) {
                add(path.relativize(file).toString());
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    /** Returns the fingerprint. Nothing can be added afterward. */
    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
