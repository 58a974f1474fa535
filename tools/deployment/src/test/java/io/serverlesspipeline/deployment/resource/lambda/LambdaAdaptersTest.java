package io.serverlesspipeline.deployment.resource.lambda;

import static io.serverlesspipeline.deployment.resource.RecordingAws.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.deployment.property.Archive;
import io.serverlesspipeline.deployment.property.InvalidPropertyException;
import io.serverlesspipeline.deployment.resource.AdapterRun;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.NotReadyException;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.RecordingAws;
import io.serverlesspipeline.deployment.resource.RecordingAws.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaAdaptersTest {

    private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:store";
    private static final String ACTIVE = "{\"Configuration\": {\"State\": \"Active\"}}";
    private static final String CONFIGURATION = """
            {"FunctionName": "store", "FunctionArn": "arn:aws:lambda:us-east-1:123456789012:function:store",
             "Version": "$LATEST", "CodeSha256": "hash", "CodeSize": 3, "Architectures": ["arm64"],
             "LastModified": "2026-01-01T00:00:00.000+0000"}""";

    @TempDir
    Path directory;

    @AutoClose
    private final RecordingAws aws = RecordingAws.start();

    @Test
    void createsAFunction_withEverySetting() throws IOException {
        aws.answer(CONFIGURATION).answer(ACTIVE).answer("{}").answer(CONFIGURATION);
        Map<String, Object> inputs = new HashMap<>(requiredInputs());
        inputs.put("architectures", List.of("arm64"));
        inputs.put("deadLetterConfig", Map.of("targetArn", "arn:dead"));
        inputs.put("description", "Stores");
        inputs.put("environment", Map.of("variables", Map.of("TABLE", "items")));
        inputs.put("ephemeralStorage", Map.of("size", 1024.0));
        inputs.put("handler", "a.B::c");
        inputs.put("kmsKeyArn", "arn:key");
        inputs.put("layers", List.of("arn:layer"));
        inputs.put(
                "loggingConfig",
                Map.of("logFormat", "JSON", "logGroup", "g", "applicationLogLevel", "DEBUG", "systemLogLevel", "WARN"));
        inputs.put("memorySize", 512.0);
        inputs.put("packageType", "Zip");
        inputs.put("publish", true);
        inputs.put("reservedConcurrentExecutions", 5.0);
        inputs.put("runtime", "java21");
        inputs.put("snapStart", Map.of("applyOn", "PublishedVersions"));
        inputs.put("tags", Map.of("team", "data"));
        inputs.put("timeout", 60.0);
        inputs.put("tracingConfig", Map.of("mode", "Active"));
        inputs.put(
                "vpcConfig",
                Map.of("subnetIds", List.of("s"), "securityGroupIds", List.of("g"), "ipv6AllowedForDualStack", true));

        create("aws:lambda/function:Function", inputs);

        assertThat(aws.requests())
                .extracting(Received::line)
                .containsExactly(
                        "POST /2015-03-31/functions",
                        "GET /2015-03-31/functions/store",
                        "PUT /2017-10-31/functions/store/concurrency",
                        "GET /2015-03-31/functions/store/configuration");
        assertThat(aws.requests().get(0).json()).isEqualTo(json("""
                {"FunctionName": "store", "Role": "arn:role", "Code": {"ZipFile": "AQID"},
                 "Architectures": ["arm64"], "DeadLetterConfig": {"TargetArn": "arn:dead"}, "Description": "Stores",
                 "Environment": {"Variables": {"TABLE": "items"}}, "EphemeralStorage": {"Size": 1024},
                 "Handler": "a.B::c", "KMSKeyArn": "arn:key", "Layers": ["arn:layer"],
                 "LoggingConfig": {"LogFormat": "JSON", "LogGroup": "g", "ApplicationLogLevel": "DEBUG",
                                   "SystemLogLevel": "WARN"},
                 "MemorySize": 512, "PackageType": "Zip", "Publish": true, "Runtime": "java21",
                 "SnapStart": {"ApplyOn": "PublishedVersions"}, "Tags": {"team": "data"}, "Timeout": 60,
                 "TracingConfig": {"Mode": "Active"},
                 "VpcConfig": {"SubnetIds": ["s"], "SecurityGroupIds": ["g"], "Ipv6AllowedForDualStack": true}}"""));
        assertThat(aws.requests().get(2).json()).isEqualTo(json("{\"ReservedConcurrentExecutions\": 5}"));
    }

    @Test
    void createsAFunction_withOnlyTheRequiredSettings() throws IOException {
        aws.answer(CONFIGURATION).answer(ACTIVE).answer(CONFIGURATION);

        create("aws:lambda/function:Function", requiredInputs());

        assertThat(aws.requests().get(0).json())
                .isEqualTo(json(
                        "{\"FunctionName\": \"store\", \"Role\": \"arn:role\", \"Code\": {\"ZipFile\": \"AQID\"}}"));
    }

    @Test
    void returnsTheFunctionsOutputs() throws IOException {
        aws.answer(CONFIGURATION).answer(ACTIVE).answer(CONFIGURATION);

        CreatedResource function = create("aws:lambda/function:Function", requiredInputs());

        assertThat(function.id()).isEqualTo("store");
        assertThat(function.outputs())
                .containsEntry("arn", ARN)
                .containsEntry("name", "store")
                .containsEntry("version", "$LATEST")
                .containsEntry("qualifiedArn", ARN + ":$LATEST")
                .containsEntry(
                        "invokeArn",
                        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/" + ARN + "/invocations")
                .containsEntry("codeSha256", "hash")
                .containsEntry("sourceCodeSize", 3L)
                .containsEntry("architectures", List.of("arm64"))
                .containsEntry("lastModified", "2026-01-01T00:00:00.000+0000");
    }

    @Test
    void returnsThePublishedVersion() throws IOException {
        aws.answer(CONFIGURATION.replace("$LATEST", "1")).answer(ACTIVE).answer(CONFIGURATION);

        CreatedResource function = create("aws:lambda/function:Function", requiredInputs());

        assertThat(function.outputs())
                .containsEntry("version", "1")
                .containsEntry("arn", ARN)
                .containsEntry("qualifiedArn", ARN + ":1");
    }

    @Test
    void reservesNoConcurrency_whenTheFunctionIsUnreserved() throws IOException {
        aws.answer(CONFIGURATION).answer(ACTIVE).answer(CONFIGURATION);
        Map<String, Object> inputs = new HashMap<>(requiredInputs());
        inputs.put("reservedConcurrentExecutions", -1.0);

        create("aws:lambda/function:Function", inputs);

        assertThat(aws.requests()).extracting(Received::line).noneMatch(line -> line.endsWith("/concurrency"));
    }

    @Test
    void fails_whenAFunctionHasNoCode() {
        assertThatThrownBy(() -> create("aws:lambda/function:Function", Map.of("name", "store", "role", "arn:role")))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("the property code is missing");
    }

    @Test
    void createsAnAlias() throws IOException {
        aws.answer("{\"AliasArn\": \"" + ARN + ":live\", \"Name\": \"live\"}");

        CreatedResource alias = create(
                "aws:lambda/alias:Alias",
                Map.of("name", "live", "functionName", "store", "functionVersion", "1", "description", "Current"));

        assertThat(aws.request().line()).isEqualTo("POST /2015-03-31/functions/store/aliases");
        assertThat(aws.request().json())
                .isEqualTo(json("{\"Name\": \"live\", \"FunctionVersion\": \"1\", \"Description\": \"Current\"}"));
        assertThat(alias.id()).isEqualTo(ARN + ":live");
        assertThat(alias.outputs())
                .containsEntry("arn", ARN + ":live")
                .containsEntry(
                        "invokeArn",
                        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/" + ARN + ":live/invocations");
    }

    @Test
    void configuresAsynchronousInvocations() throws IOException {
        CreatedResource configuration = create(
                "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
                Map.of(
                        "functionName",
                        "store",
                        "qualifier",
                        "live",
                        "maximumEventAgeInSeconds",
                        3600.0,
                        "maximumRetryAttempts",
                        2.0,
                        "destinationConfig",
                        Map.of(
                                "onFailure", Map.of("destination", "arn:failures"),
                                "onSuccess", Map.of("destination", "arn:successes"))));

        assertThat(aws.request().line())
                .isEqualTo("PUT /2019-09-25/functions/store/event-invoke-config?Qualifier=live");
        assertThat(aws.request().json()).isEqualTo(json("""
                {"MaximumEventAgeInSeconds": 3600, "MaximumRetryAttempts": 2,
                 "DestinationConfig": {"OnFailure": {"Destination": "arn:failures"},
                                       "OnSuccess": {"Destination": "arn:successes"}}}"""));
        assertThat(configuration.id()).isEqualTo("store:live");
    }

    @Test
    void usesTheFunctionNameAsId_withoutAQualifier() throws IOException {
        CreatedResource configuration = create(
                "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
                Map.of("functionName", "store", "maximumRetryAttempts", 0.0));

        assertThat(configuration.id()).isEqualTo("store");
        assertThat(aws.request().json()).isEqualTo(json("{\"MaximumRetryAttempts\": 0}"));
    }

    @Test
    void grantsPermissionToAService() throws IOException {
        CreatedResource permission = create(
                "aws:lambda/permission:Permission",
                Map.of(
                        "statementId", "s3",
                        "action", "lambda:InvokeFunction",
                        "function", "store",
                        "principal", "s3.amazonaws.com",
                        "qualifier", "live",
                        "sourceAccount", "123456789012",
                        "sourceArn", "arn:aws:s3:::uploads",
                        "principalOrgId", "o-1",
                        "eventSourceToken", "t",
                        "functionUrlAuthType", "AWS_IAM"));

        assertThat(aws.request().line()).isEqualTo("POST /2015-03-31/functions/store/policy?Qualifier=live");
        assertThat(aws.request().json()).isEqualTo(json("""
                {"StatementId": "s3", "Action": "lambda:InvokeFunction", "Principal": "s3.amazonaws.com",
                 "SourceAccount": "123456789012", "SourceArn": "arn:aws:s3:::uploads", "PrincipalOrgID": "o-1",
                 "EventSourceToken": "t", "FunctionUrlAuthType": "AWS_IAM"}"""));
        assertThat(permission.id()).isEqualTo("s3");
    }

    @Test
    void reportsLambdasReason_whenTheFunctionFails() {
        String failed = """
                "State": "Failed", "StateReasonCode": "InvalidSecurityGroup", "StateReason": "The group sg-1 is gone."
                """;
        aws.answer(CONFIGURATION)
                .answer("{\"Configuration\": {" + failed + "}}")
                .answer("{" + failed + "}");

        assertThatThrownBy(() -> create("aws:lambda/function:Function", requiredInputs()))
                .isInstanceOf(NotReadyException.class)
                .hasMessage(
                        "Lambda reports the function's state as Failed (InvalidSecurityGroup): The group sg-1 is gone.");
    }

    @Test
    void reportsAFailedUpdate_evenWithoutAReason() {
        aws.answer(CONFIGURATION)
                .answer("{\"Configuration\": {\"State\": \"Failed\"}}")
                .answer("{\"State\": \"Failed\", \"LastUpdateStatus\": \"Failed\"}");

        assertThatThrownBy(() -> create("aws:lambda/function:Function", requiredInputs()))
                .hasMessage("Lambda reports the function's last update as Failed, with no reason");
    }

    private Map<String, Object> requiredInputs() throws IOException {
        Path code = Files.write(directory.resolve("code.zip"), new byte[] {1, 2, 3});
        return Map.of("name", "store", "role", "arn:role", "code", new Archive.ZipFile(code));
    }

    private CreatedResource create(String type, Map<String, Object> inputs) throws IOException {
        return AdapterRun.of(type, LambdaAdapters.all(aws.clients(), new PhysicalNames(new Random(1))))
                .create(inputs);
    }
}
