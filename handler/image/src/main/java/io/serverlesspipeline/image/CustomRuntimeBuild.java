package io.serverlesspipeline.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds {@code custom-runtime.zip}, unless it is up to date.
 *
 * <p>The system property {@code custom-runtime.jdk} selects the JDK. {@code custom-runtime.architecture} specifies the
 * function's architecture ({@code x86_64} or {@code arm64}). {@code custom-runtime.modules} adds modules of the JDK
 * that extensions require, separated by commas, such as {@code java.net.http}.
 */
public final class CustomRuntimeBuild {
    private static final String MODULES_PROPERTY = "custom-runtime.modules";

    private CustomRuntimeBuild() {}

    /**
     * Builds the package.
     *
     * @param arguments the file with the function's class path, and the folder to build in
     * @throws ImageBuildException if the build fails; the message says what to do
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
        CustomRuntimePackage runtimePackage = new CustomRuntimePackage(jdk, classPath, additionalModules(), target);
        if (runtimePackage.isUpToDate()) {
            System.out.println("The custom runtime is up to date: " + runtimePackage.zip());
            return;
        }
        warnAboutSystemLibraries(jdk);
        runtimePackage.build();
        System.out.println("The custom runtime for " + architecture + " with " + jdk + " has "
                + Files.size(runtimePackage.zip()) / 1_000_000 + " MB: " + runtimePackage.zip());
    }

    private static List<String> additionalModules() {
        String modules = System.getProperty(MODULES_PROPERTY, "");
        return modules.isBlank() ? List.of() : List.of(modules.strip().split("\\s*,\\s*", -1));
    }

    private static void warnAboutSystemLibraries(Jdk jdk) {
        if (jdk.needsNewerSystemLibraries()) {
            System.out.println(
                    "[WARNING] The custom runtime contains " + jdk + ", which may require newer system libraries"
                            + " than AWS Lambda provides. It runs on this machine. For AWS, build with Eclipse Temurin or Amazon"
                            + " Corretto (set JDK_25_HOME or the property " + JdkLocator.PROPERTY + ").");
        }
    }
}
