package io.serverlesspipeline.local.testing;

import io.serverlesspipeline.local.workspace.Workspace;
import java.nio.file.Path;

/** The checkout that the tests are part of. */
public final class Checkout {
    private Checkout() {}

    /** Returns the checkout that the build names, or else the one around this module, as when an IDE runs a test. */
    public static Workspace workspace() {
        return new Workspace(Path.of(System.getProperty(Workspace.ROOT_PROPERTY, "../..")));
    }
}
