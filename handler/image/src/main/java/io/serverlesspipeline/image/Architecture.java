package io.serverlesspipeline.image;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A processor architecture that Lambda supports. */
enum Architecture {
    X86_64("x86_64"),
    ARM64("arm64");

    /** The system property with the function's architecture. The build fails on another one. */
    static final String PROPERTY = "custom-runtime.architecture";

    private final String lambdaName;

    Architecture(String lambdaName) {
        this.lambdaName = lambdaName;
    }

    /**
     * Returns the architecture of a JDK's images.
     *
     * @param wanted the function's architecture by Lambda's name, null if any will do
     * @throws ImageBuildException if Lambda doesn't support the JDK's architecture, or it isn't the wanted one
     */
    static Architecture of(Jdk jdk, @Nullable String wanted) {
        Architecture architecture = switch (jdk.architecture().toLowerCase(Locale.ROOT)) {
            case "x86_64", "amd64" -> X86_64;
            case "aarch64", "arm64" -> ARM64;
            default ->
                throw new ImageBuildException("AWS Lambda doesn't support this machine's architecture ("
                        + jdk.architecture() + "). Build on x86_64 or arm64.");
        };
        if (wanted != null && !wanted.isBlank() && !wanted.equals(architecture.lambdaName)) {
            throw new ImageBuildException("The property " + PROPERTY + " is " + wanted + ", but " + jdk
                    + " builds images only for " + architecture.lambdaName
                    + ". Build on a machine with the architecture " + wanted + ","
                    + " or deploy the function with architecture " + architecture.lambdaName + ".");
        }
        return architecture;
    }

    @Override
    public String toString() {
        return lambdaName;
    }
}
