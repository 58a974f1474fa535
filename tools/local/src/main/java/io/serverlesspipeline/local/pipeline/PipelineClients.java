package io.serverlesspipeline.local.pipeline;

import io.serverlesspipeline.deployment.configuration.AwsConfiguration;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.emulator.run.RootKey;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Creates the AWS clients for a deployed pipeline. */
public final class PipelineClients {
    private PipelineClients() {}

    /**
     * Returns clients for the emulator on a port of this machine.
     *
     * @param port the port
     * @param rootKey the key of the emulator's root user
     * @param pipeline the pipeline, whose region the clients use
     */
    public static ServiceClients of(int port, RootKey rootKey, PipelineOutputs pipeline) {
        URI endpoint = URI.create("http://localhost:" + port);
        Map<String, URI> endpoints = Stream.of("dynamodb", "events", "iam", "lambda", "logs", "s3", "sqs")
                .collect(Collectors.toMap(service -> service, service -> endpoint));
        return new ServiceClients(new AwsConfiguration(
                "the local run", pipeline.region(), rootKey.accessKeyId(), rootKey.secretAccessKey(), true, endpoints));
    }
}
