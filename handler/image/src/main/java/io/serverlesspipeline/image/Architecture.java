package io.serverlesspipeline.image;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A processor's architecture, which an image is made for and a function has. */
enum Architecture {
    X86_64("x86_64"),
    ARM64("arm64");

    /** Names the architecture that the function has, so that a build on another is refused. */
    static final String PROPERTY = "custom-runtime.architecture";

    private final String lambdaName;

    Architecture(String lambdaName) {
        this.lambdaName = lambdaName;
    }

    /**
     * Returns the architecture of a JDK's images.
     *
     * @param wanted what the function is to have, as Lambda calls it; absent if the JDK's will do
     * @throws ImageBuildException if Lambda has no such architecture, or another one is wanted
     */
    static Architecture of(Jdk jdk, @Nullable String wanted) {
        Architecture architecture = switch (jdk.architecture().toLowerCase(Locale.ROOT)) {
            case "x86_64", "amd64" -> X86_64;
            case "aarch64", "arm64" -> ARM64;
            default ->
                throw new ImageBuildException("AWS Lambda has no architecture like this machine's ("
                        + jdk.architecture() + "). Build on x86_64 or arm64.");
        };
        if (wanted != null && !wanted.isBlank() && !wanted.equals(architecture.lambdaName)) {
            throw new ImageBuildException("The property " + PROPERTY + " asks for " + wanted + ", but " + jdk
                    + " makes images for " + architecture.lambdaName
                    + " alone. Build on a machine of that architecture,"
                    + " or deploy the function with architecture " + architecture.lambdaName + ".");
        }
        return architecture;
    }

    @Override
    public String toString() {
        return lambdaName;
    }
}
