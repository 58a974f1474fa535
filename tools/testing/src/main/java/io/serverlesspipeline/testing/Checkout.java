package io.serverlesspipeline.testing;

import java.nio.file.Path;

/** The checkout that the tests belong to. */
public final class Checkout {
    private Checkout() {}

    /**
     * Returns the root folder of the checkout: the one that the build names, or else the one around the module, as when
     * an IDE runs a test.
     */
    public static Path root() {
        return Path.of(System.getProperty("pipeline.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }
}
