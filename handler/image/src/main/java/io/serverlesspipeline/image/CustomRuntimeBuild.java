package io.serverlesspipeline.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds {@code custom-runtime.zip}, unless the one that is there is made of the same.
 *
 * <p>The system property {@code custom-runtime.jdk} names the JDK to take, {@code custom-runtime.architecture} the
 * architecture that the function has ({@code x86_64} or {@code arm64}).
 */
public final class CustomRuntimeBuild {
    private CustomRuntimeBuild() {}

    /**
     * Builds the package.
     *
     * @param arguments the file that holds the class path of the function, and the folder to build in
     * @throws ImageBuildException if it cannot be built, with what would help
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Path> classPath = new ArrayList<>();
        for (String entry : Files.readString(Path.of(arguments[0])).strip().split(File.pathSeparator, -1)) {
            classPath.add(Path.of(entry));
        }
        Path target = Path.of(arguments[1]);
        Jdk jdk = new JdkLocator(Path.of(System.getProperty("java.home")), System.getenv())
                .find(System.getProperty(JdkLocator.PROPERTY));
        Architecture architecture = Architecture.of(jdk, System.getProperty(Architecture.PROPERTY));
        CustomRuntimePackage made = new CustomRuntimePackage(jdk, classPath, target);
        if (made.isUpToDate()) {
            System.out.println("The custom runtime is up to date: " + made.zip());
            return;
        }
        warnOfSystemLibraries(jdk);
        made.build();
        System.out.println("The custom runtime for " + architecture + ", of " + jdk + ", has "
                + Files.size(made.zip()) / 1_000_000 + " MB: " + made.zip());
    }

    private static void warnOfSystemLibraries(Jdk jdk) {
        if (jdk.needsNewerSystemLibraries()) {
            System.out.println(
                    "[WARNING] The custom runtime is made of " + jdk + ", which may need newer system libraries"
                            + " than AWS Lambda has. It runs on this machine; for AWS, build with Eclipse Temurin or Amazon"
                            + " Corretto (JDK_25_HOME, or the property " + JdkLocator.PROPERTY + ").");
        }
    }
}
