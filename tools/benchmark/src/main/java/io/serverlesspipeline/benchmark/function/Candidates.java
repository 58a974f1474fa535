package io.serverlesspipeline.benchmark.function;

import io.serverlesspipeline.emulator.PythonInstallation;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.workspace.Workspace;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Creates the functions to compare from the build's output. */
public final class Candidates {
    /** This project's function in the custom runtime. */
    public static final String CUSTOM_RUNTIME = "this function, custom runtime";

    /** This project's function, started like in a managed runtime. */
    public static final String MANAGED_RUNTIME = "this function, class path";

    /** Ends the name of a function with a transformer. */
    public static final String EXTENSION = ", extension";

    /** The ordinary Java handler with the JVM's default options. */
    public static final String ORDINARY_JAVA = "ordinary Java";

    /** The ordinary Java handler with the options of a managed runtime. */
    public static final String TUNED_JAVA = "ordinary Java, managed runtime's options";

    /** The Python handler. */
    public static final String PYTHON = "Python";

    /** The Python handler with sequential puts. */
    public static final String PYTHON_LOOP = "Python, plain loop";

    /** The Python handler with the same puts in parallel threads. */
    public static final String PYTHON_THREADS = "Python, threads";

    /** The Python handler with batches, which don't support conditions. */
    public static final String PYTHON_BATCH = "Python, batch_writer in threads";

    private static final String RUNTIME_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String HANDLER = "io.serverlesspipeline.handler.PipelineHandler::handleRequest";
    private static final String ORDINARY_HANDLER = "io.serverlesspipeline.benchmark.ordinary.OrdinaryHandler";

    /**
     * The options of Lambda's managed Java runtimes: a limited heap, the serial garbage collector and only the C1
     * compiler.
     */
    private static final List<String> MANAGED_FLAGS = List.of(
            "-Xmx" + LambdaEnvironment.MEMORY_MEGABYTES * 3 / 4 + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Workspace workspace;
    private final Path directory;
    private final Map<String, String> environment;
    private final Path javaHome = Path.of(System.getProperty("java.home"));

    /**
     * Creates a factory of functions.
     *
     * @param directory the folder in which they are unpacked and installed
     * @param environment the environment variables of this process
     */
    public Candidates(Workspace workspace, Path directory, Map<String, String> environment) {
        this.workspace = workspace;
        this.directory = directory;
        this.environment = Map.copyOf(environment);
    }

    /** Returns this project's function in the custom runtime package from the build. */
    public Candidate customRuntime() throws IOException {
        return customRuntime("custom-runtime");
    }

    /** Returns the same function with a transformer that emits every record unchanged. */
    public Candidate customRuntimeWithExtension() throws IOException {
        return Extension.addTo(customRuntime("custom-runtime-extension"));
    }

    private Candidate customRuntime(String folder) throws IOException {
        Path root = FunctionPackage.unpack(workspace.customRuntimePackage(), directory.resolve(folder));
        return new Candidate(
                CUSTOM_RUNTIME,
                List.of(root.resolve("bootstrap").toString()),
                root,
                Map.of("_HANDLER", HANDLER, "JAVA_HOME", javaHome.toString()),
                TrustStore.ofRuntime(root, javaHome));
    }

    /** Returns this project's function, started from its class path like in a managed runtime. */
    public Candidate managedRuntime() throws IOException {
        return managedRuntime("function");
    }

    /** Returns the same function with a transformer that emits every record unchanged. */
    public Candidate managedRuntimeWithExtension() throws IOException {
        return Extension.addTo(managedRuntime("function-extension"));
    }

    private Candidate managedRuntime(String folder) throws IOException {
        Path root = FunctionPackage.unpack(built("handler/target/function.zip"), directory.resolve(folder));
        List<String> runtime = ordinaryClassPath().stream()
                .filter(jar -> jar.contains("aws-lambda-java-runtime-interface-client")
                        || jar.contains("aws-lambda-java-serialization"))
                .toList();
        List<String> classPath = new ArrayList<>(List.of(root.toString(), root + "/lib/*"));
        classPath.addAll(runtime);
        return java(MANAGED_RUNTIME, root, classPath, MANAGED_FLAGS, HANDLER);
    }

    /** Returns the ordinary Java handler with the options of a managed runtime. */
    public Candidate tunedJava() throws IOException {
        return ordinary(TUNED_JAVA, MANAGED_FLAGS);
    }

    /** Returns the ordinary Java handler with the JVM's default options. */
    public Candidate ordinaryJava() throws IOException {
        return ordinary(ORDINARY_JAVA, List.of());
    }

    /**
     * Installs the Python handler's dependencies, and returns the handler with its plain loop.
     *
     * @param progress receives a description of each step
     * @throws LocalRunException if there is no suitable Python, or a package can't be installed
     */
    public Candidate python(Consumer<String> progress) throws IOException, InterruptedException {
        Path source = workspace.root().resolve("tools/benchmark/python");
        PythonInstallation installation = new PythonInstallation(
                "The Python handler that the benchmarks compare with",
                "awslambdaric",
                Files.readString(source.resolve("requirements.txt")),
                directory.resolve("python"),
                environment);
        Path python = installation.ensure(progress);
        Path root = Files.createDirectories(directory.resolve("python-handler"));
        Files.copy(source.resolve("handler.py"), root.resolve("handler.py"), StandardCopyOption.REPLACE_EXISTING);
        return new Candidate(
                PYTHON,
                List.of(python.toString(), "-m", "awslambdaric", "handler.handle"),
                root,
                Map.of("_HANDLER", "handler.handle"),
                TrustStore.ofPython(directory.resolve("python")));
    }

    private Candidate ordinary(String name, List<String> flags) throws IOException {
        return java(name, workspace.root(), ordinaryClassPath(), flags, ORDINARY_HANDLER);
    }

    private Candidate java(String name, Path root, List<String> classPath, List<String> flags, String handler)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(flags);
        command.add(
                "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=" + nativeLibrary());
        command.addAll(List.of("-cp", String.join(":", classPath), RUNTIME_CLIENT, handler));
        return new Candidate(name, command, root, Map.of("_HANDLER", handler), TrustStore.ofJdk(javaHome));
    }

    private List<String> ordinaryClassPath() throws IOException {
        Path classes = built("tools/benchmark/java/target/classes");
        String libraries = Files.readString(built("tools/benchmark/java/target/runtime-classpath.txt"));
        return Stream.concat(
                        Stream.of(classes.toString()),
                        Stream.of(libraries.strip().split(":")))
                .toList();
    }

    /** Unpacks the client's native library once, because a managed runtime doesn't unpack it at each start either. */
    private Path nativeLibrary() throws IOException {
        String client = ordinaryClassPath().stream()
                .filter(jar -> jar.contains("aws-lambda-java-runtime-interface-client"))
                .findFirst()
                .orElseThrow();
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        Path target = directory.resolve("libaws-lambda-jni.so");
        try (FileSystem archive = FileSystems.newFileSystem(Path.of(client))) {
            Files.copy(
                    archive.getPath("jni", "libaws-lambda-jni.linux-" + processor + ".so"),
                    target,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    private Path built(String path) {
        Path file = workspace.root().resolve(path);
        if (!Files.exists(file)) {
            throw new LocalRunException("There is no " + file + ". Run ./pipeline bench, which builds it.");
        }
        return file;
    }
}
