package io.serverlesspipeline.testsupport;

import java.nio.file.Path;

/** The checkout that contains the tests. */
public final class Checkout {
    private Checkout() {}

    /**
     * Returns the root folder of the checkout: the folder that the build passes, or else the parent of the module's
     * folder, for example when an IDE runs a test.
     */
    public static Path root() {
        return Path.of(System.getProperty("pipeline.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }
}
