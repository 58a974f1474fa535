package io.serverlesspipeline.audit.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.deployment.resource.NotReadyException;
import io.serverlesspipeline.deployment.resource.lambda.FunctionReadiness;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.Runtime;

/**
 * A function on the audit's emulator that runs with the pipeline's role and returns the credentials it gets from
 * Lambda. An attacker who controls the function's code would get the same credentials.
 */
final class RoleProbe {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CODE = """
            import os

            def handler(event, context):
                return {name: os.environ[name] for name in (
                    "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")}
            """;

    private RoleProbe() {}

    static RoleCredentials credentials(DeployedPipeline pipeline) {
        LambdaClient lambda = pipeline.root().lambda();
        String name = pipeline.pipeline().name() + "-probe";
        lambda.createFunction(request -> request.functionName(name)
                .runtime(Runtime.PYTHON3_12)
                .handler("index.handler")
                .role(pipeline.names().roleArn())
                // Without this setting, the probe would need its own log group.
                .loggingConfig(logging -> logging.logGroup(pipeline.names().logGroupName()))
                .code(code -> code.zipFile(zip())));
        try {
            FunctionReadiness.await(lambda, name);
            InvokeResponse response = lambda.invoke(request -> request.functionName(name));
            return read(response);
        } catch (NotReadyException exception) {
            throw new LocalRunException(
                    "The probe with the function's role isn't ready. " + exception.getMessage(), exception);
        } finally {
            lambda.deleteFunction(request -> request.functionName(name));
        }
    }

    private static RoleCredentials read(InvokeResponse response) {
        try {
            JsonNode output = JSON.readTree(response.payload().asUtf8String());
            if (response.functionError() != null || !output.has("AWS_SESSION_TOKEN")) {
                throw new LocalRunException("The probe with the function's role failed: " + output);
            }
            return new RoleCredentials(
                    output.path("AWS_ACCESS_KEY_ID").asText(),
                    output.path("AWS_SECRET_ACCESS_KEY").asText(),
                    output.path("AWS_SESSION_TOKEN").asText());
        } catch (IOException exception) {
            throw new LocalRunException("The probe with the function's role didn't return JSON.", exception);
        }
    }

    private static SdkBytes zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("index.py"));
            zip.write(CODE.getBytes(StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return SdkBytes.fromByteArray(bytes.toByteArray());
    }
}
