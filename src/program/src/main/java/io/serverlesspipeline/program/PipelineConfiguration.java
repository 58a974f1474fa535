package io.serverlesspipeline.program;

import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.nio.file.Path;

/**
 * What a stack's configuration says of its pipeline; what is not configured keeps its default.
 *
 * @param name the pipeline's name
 * @param arguments the pipeline's arguments
 */
record PipelineConfiguration(String name, ServerlessPipelineArgs arguments) {
    /** The namespace of the program's configuration keys: the project's name. */
    static final String NAMESPACE = "serverless-pipeline";

    /**
     * Reads a stack's configuration.
     *
     * @param configuration the stack's configuration
     * @param root the folder of {@code Pulumi.yaml}, which relative paths start from
     * @throws ConfigurationException if keys are unknown or their values cannot work; the message names all of them
     */
    static PipelineConfiguration read(StackConfiguration configuration, Path root) {
        ConfigurationReader reader = new ConfigurationReader(configuration, root);
        PipelineConfiguration pipeline = read(reader);
        reader.finish(pipeline);
        return pipeline;
    }

    /** Asks for every key that there is. */
    static PipelineConfiguration read(ConfigurationReader reader) {
        ServerlessPipelineArgs.Builder args = ServerlessPipelineArgs.builder();
        StorageConfiguration.set(args, reader);
        setFunction(args, reader);
        setLog(args, reader);
        setFailures(args, reader);
        reader.flag("requireTls", args::requireTls);
        reader.list("files", NestedArguments.FILE, NestedArguments::file, args::files);
        reader.list("entities", NestedArguments.ENTITY, NestedArguments::entity, args::entities);
        reader.flag("retainOnDelete", args::retainOnDelete);
        reader.map("tags", args::tags);
        return new PipelineConfiguration(reader.textOr("name", "uploads"), args.build());
    }

    private static void setFunction(ServerlessPipelineArgs.Builder args, ConfigurationReader reader) {
        reader.text("runtime", args::runtime);
        reader.text("architecture", args::architecture);
        reader.wholeNumber("memorySize", args::memorySize);
        reader.wholeNumber("timeout", args::timeout);
        reader.wholeNumber("ephemeralStorageSize", args::ephemeralStorageSize);
        reader.wholeNumber("reservedConcurrency", args::reservedConcurrency);
        reader.flag("snapStart", args::snapStart);
        reader.flag("tracing", args::tracing);
        reader.output("permissionsBoundaryArn", args::permissionsBoundaryArn);
        reader.archive("functionCode", args::functionCode);
        reader.text("handler", args::handler);
        reader.outputs("layerArns", args::layerArns);
        reader.map("environment", args::environment);
        reader.outputs("subnetIds", args::subnetIds);
        reader.outputs("securityGroupIds", args::securityGroupIds);
    }

    private static void setLog(ServerlessPipelineArgs.Builder args, ConfigurationReader reader) {
        reader.wholeNumber("logRetentionDays", args::logRetentionDays);
        reader.output("logKeyArn", args::logKeyArn);
        reader.text("logFormat", args::logFormat);
        reader.text("logLevel", args::logLevel);
        reader.text("systemLogLevel", args::systemLogLevel);
    }

    private static void setFailures(ServerlessPipelineArgs.Builder args, ConfigurationReader reader) {
        reader.wholeNumber("retryAttempts", args::retryAttempts);
        reader.wholeNumber("maximumEventAge", args::maximumEventAge);
        reader.output("failureDestinationArn", args::failureDestinationArn);
        reader.output("failureQueueKeyArn", args::failureQueueKeyArn);
        reader.blockWithOutputs("alarms", NestedArguments.ALARMS, NestedArguments::alarms, args::alarms);
    }
}
