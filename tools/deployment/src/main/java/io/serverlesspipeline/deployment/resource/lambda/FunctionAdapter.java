package io.serverlesspipeline.deployment.resource.lambda;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/** Creates {@code aws.lambda.Function} from a zip package. */
final class FunctionAdapter implements ResourceAdapter {

    /** The provider's value for a function without reserved concurrency. */
    private static final int UNRESERVED = -1;

    private final ServiceClients clients;
    private final PhysicalNames names;

    FunctionAdapter(ServiceClients clients, PhysicalNames names) {
        this.clients = clients;
        this.names = names;
    }

    @Override
    public String type() {
        return "aws:lambda/function:Function";
    }

    @Override
    public Set<String> knownInputs() {
        // skipDestroy and sourceCodeHash affect only a function's deletion and update.
        return Set.of(
                "architectures",
                "code",
                "deadLetterConfig.targetArn",
                "description",
                "environment.variables",
                "ephemeralStorage.size",
                "handler",
                "kmsKeyArn",
                "layers",
                "loggingConfig.applicationLogLevel",
                "loggingConfig.logFormat",
                "loggingConfig.logGroup",
                "loggingConfig.systemLogLevel",
                "memorySize",
                "name",
                "packageType",
                "publish",
                "reservedConcurrentExecutions",
                "role",
                "runtime",
                "skipDestroy",
                "snapStart.applyOn",
                "sourceCodeHash",
                "tags",
                "timeout",
                "tracingConfig.mode",
                "vpcConfig.ipv6AllowedForDualStack",
                "vpcConfig.securityGroupIds",
                "vpcConfig.subnetIds");
    }

    @Override
    public Set<String> unavailableOutputs() {
        return Set.of(
                "ephemeralStorage", "loggingConfig", "signingJobArn", "signingProfileVersionArn", "tracingConfig");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) throws IOException {
        LambdaClient lambda = clients.lambda();
        String name = names.choose(logicalName, inputs);
        CreateFunctionResponse created = lambda.createFunction(FunctionRequests.create(name, inputs));
        FunctionReadiness.await(lambda, name);
        Integer concurrency = inputs.integer("reservedConcurrentExecutions");
        if (concurrency != null && concurrency != UNRESERVED) {
            lambda.putFunctionConcurrency(
                    request -> request.functionName(name).reservedConcurrentExecutions(concurrency));
        }
        return new CreatedResource(name, outputs(lambda, created, inputs));
    }

    private static Map<String, Object> outputs(
            LambdaClient lambda, CreateFunctionResponse created, ResourceInputs inputs) {
        // Like the provider, read the function again: the response to its creation describes the published version.
        GetFunctionConfigurationResponse function =
                lambda.getFunctionConfiguration(request -> request.functionName(created.functionName()));
        String qualifiedArn = function.functionArn() + ":" + created.version();
        Map<String, Object> outputs = new HashMap<>();
        outputs.put("architectures", function.architecturesAsStrings());
        outputs.put("arn", function.functionArn());
        outputs.put("codeSha256", function.codeSha256());
        outputs.put("invokeArn", InvokeArn.of(function.functionArn()));
        outputs.put("lastModified", function.lastModified());
        outputs.put("name", function.functionName());
        outputs.put("qualifiedArn", qualifiedArn);
        outputs.put("qualifiedInvokeArn", InvokeArn.of(qualifiedArn));
        outputs.put("sourceCodeHash", function.codeSha256());
        outputs.put("sourceCodeSize", function.codeSize());
        outputs.put("tagsAll", inputs.stringMap("tags"));
        outputs.put("version", created.version());
        return outputs;
    }
}
