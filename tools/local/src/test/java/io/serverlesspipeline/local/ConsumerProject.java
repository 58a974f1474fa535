package io.serverlesspipeline.local;

import io.serverlesspipeline.deployment.DeploymentException;
import io.serverlesspipeline.deployment.DeploymentListener;
import io.serverlesspipeline.deployment.DeploymentRequest;
import io.serverlesspipeline.deployment.EmbeddedDeployment;
import io.serverlesspipeline.deployment.engine.ConfigurationOverrides;
import io.serverlesspipeline.deployment.engine.DeploymentEngine;
import io.serverlesspipeline.deployment.engine.StackValues;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.local.pipeline.PipelineClients;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import io.serverlesspipeline.local.testing.LocalRepository;
import io.serverlesspipeline.testsupport.Checkout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.Runtime;

/**
 * An external Maven project that depends on the installed component.
 *
 * @param folder the folder of its {@code pom.xml} and {@code Pulumi.yaml}
 * @param mainClass the class of its Pulumi program
 */
record ConsumerProject(Path folder, String mainClass) {
    /** A key of the component in a stack's configuration file, with the lines of its value. */
    private static final Pattern COMPONENT_KEY = Pattern.compile("(?m)^  serverless-pipeline:.*\\R(?:    .*\\R)*");

    private static final String DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0";

    /** Compiles the program against the installed component, and deploys it to an emulator. */
    PipelineOutputs deploy(LocalRepository repository, DeploymentTarget target)
            throws IOException, InterruptedException, DeploymentException {
        Path classPath = folder.resolve("target/classpath.txt");
        repository.maven(
                folder,
                "compile",
                DEPENDENCY_PLUGIN + ":build-classpath",
                "-DincludeScope=runtime",
                "-Dmdep.outputFile=" + classPath);
        String libraries = Files.readString(classPath).strip();
        Files.writeString(classPath, folder.resolve("target/classes") + File.pathSeparator + libraries);
        writeStackFile();
        Map<String, String> provider = new TreeMap<>(ConfigurationOverrides.forOwnEmulator(
                        StackValues.read(folder, DeploymentEngine.STACK),
                        target.port(),
                        target.rootKey(),
                        target.workspace().customRuntimePackage())
                .values());
        provider.keySet().removeIf(key -> !key.startsWith("aws:"));
        Map<String, String> outputs = new TreeMap<>();
        EmbeddedDeployment.deploy(
                        new DeploymentRequest(folder, DeploymentEngine.STACK, provider, mainClass, classPath),
                        new DeploymentListener() {})
                .outputs()
                .forEach((name, value) -> outputs.put(name, String.valueOf(value)));
        return PipelineOutputs.of(outputs);
    }

    /** Writes only the settings of the AWS provider, so that the program alone configures the component. */
    private void writeStackFile() throws IOException {
        String name = "Pulumi." + DeploymentEngine.STACK + ".yaml";
        String providerOnly = COMPONENT_KEY
                .matcher(Files.readString(Checkout.root().resolve(name)))
                .replaceAll("");
        Files.writeString(folder.resolve(name), providerOnly);
    }

    /**
     * Adapts a deployed pipeline to the emulator. The emulator runs managed Java runtimes only in Docker, so the
     * function gets the same handler in a custom runtime for this machine's architecture. The emulator doesn't support
     * TLS, which the bucket policy requires.
     */
    static void adaptToEmulator(DeploymentTarget target, PipelineOutputs pipeline) throws IOException {
        Path runtimePackage = target.workspace().customRuntimePackage();
        String architecture = ConfigurationOverrides.forOwnEmulator(
                        StackValues.read(target.workspace().root(), DeploymentEngine.STACK),
                        target.port(),
                        target.rootKey(),
                        runtimePackage)
                .values()
                .get("serverless-pipeline:architecture");
        SdkBytes code = SdkBytes.fromByteArray(Files.readAllBytes(runtimePackage));
        try (ServiceClients clients = PipelineClients.of(target.port(), target.rootKey(), pipeline)) {
            clients.lambda()
                    .updateFunctionConfiguration(request ->
                            request.functionName(pipeline.functionName()).runtime(Runtime.PROVIDED_AL2023));
            clients.lambda()
                    .updateFunctionCode(request -> request.functionName(pipeline.functionName())
                            .architectures(Architecture.fromValue(architecture))
                            .zipFile(code));
            clients.s3().deleteBucketPolicy(request -> request.bucket(pipeline.bucketName()));
        }
    }
}
