package io.serverlesspipeline.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** A fingerprint of all that a package is made of, which tells whether one that is there is still the right one. */
final class BuildFingerprint {
    private final MessageDigest digest;

    BuildFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void add(String text) {
        digest.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** Adds the content of files, and of folders with the names of their files. */
    void add(Collection<Path> paths) throws IOException {
        for (Path path : paths) {
            for (Path file : Directories.files(path)) {
                add(path.relativize(file).toString());
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    /** Returns the fingerprint of everything added, after which nothing can be added. */
    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
