package io.serverlesspipeline.local.trial;

import io.serverlesspipeline.deployment.engine.EmbeddedEngine;
import io.serverlesspipeline.deployment.property.Archive;
import io.serverlesspipeline.deployment.resource.SimulatedResource;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.pipeline.UploadFilter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The function that the program deploys with a stack's configuration.
 *
 * @param variables the function's environment variables
 * @param code the function's package
 * @param bucket the name of the bucket; made up if the configuration doesn't set it
 * @param filter the filter for the keys that the pipeline processes
 */
public record SimulatedFunction(Map<String, String> variables, Archive code, String bucket, UploadFilter filter) {
    private static final String FUNCTION = "aws:lambda/function:Function";
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String RULE = "aws:cloudwatch/eventRule:EventRule";
    private static final String NOTIFICATION = "aws:s3/bucketNotification:BucketNotification";

    private static final String HANDLER_VARIABLE = "PIPELINE_ENTITIES";
    private static final UploadFilter EVERY_KEY = new UploadFilter(List.of(new UploadFilter.Entry("", "")));

    /** Copies the variables. */
    public SimulatedFunction {
        variables = Map.copyOf(variables);
    }

    /**
     * Runs the Pulumi program with a stack's configuration.
     *
     * @param overrides values that override the stack's file, by key
     * @throws LocalRunException if the configuration is invalid; the message is the same as in {@code up}
     */
    public static SimulatedFunction ofStack(EmbeddedEngine engine, String stack, Map<String, String> overrides)
            throws InterruptedException {
        return of(engine.simulate(stack, overrides));
    }

    static SimulatedFunction of(List<SimulatedResource> resources) {
        Map<String, Object> function = inputs(resources, FUNCTION)
                .filter(inputs -> variables(inputs).containsKey(HANDLER_VARIABLE))
                .findFirst()
                .orElseThrow(() -> new LocalRunException("The Pulumi program registers no function with the variable "
                        + HANDLER_VARIABLE + ", so there are no rules to try."));
        return new SimulatedFunction(variables(function), code(function), bucket(resources), filter(resources));
    }

    private static Map<String, String> variables(Map<String, Object> function) {
        Map<String, String> variables = new HashMap<>();
        if (function.get("environment") instanceof Map<?, ?> environment
                && environment.get("variables") instanceof Map<?, ?> entries) {
            entries.forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
        }
        return variables;
    }

    private static Archive code(Map<String, Object> function) {
        return function.get("code") instanceof Archive archive ? archive : new Archive.ZipContent(new byte[0]);
    }

    private static String bucket(List<SimulatedResource> resources) {
        return inputs(resources, NOTIFICATION)
                .map(notification -> string(notification, "bucket"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .or(() -> resources.stream()
                        .filter(resource -> resource.type().equals(BUCKET))
                        .map(SimulatedResource::name)
                        .findFirst())
                .orElse("bucket");
    }

    private static UploadFilter filter(List<SimulatedResource> resources) {
        return inputs(resources, RULE)
                .map(rule -> UploadFilter.ofRule(string(rule, "eventPattern")))
                .findFirst()
                .orElseGet(() -> notificationFilter(resources));
    }

    private static UploadFilter notificationFilter(List<SimulatedResource> resources) {
        List<UploadFilter.Entry> entries = inputs(resources, NOTIFICATION)
                .flatMap(notification -> Stream.of("lambdaFunctions", "queues").map(notification::get))
                .flatMap(targets -> targets instanceof List<?> list ? list.stream() : Stream.empty())
                .filter(Map.class::isInstance)
                .map(function -> (Map<?, ?>) function)
                .map(function ->
                        new UploadFilter.Entry(decoded(function, "filterPrefix"), decoded(function, "filterSuffix")))
                .toList();
        return entries.isEmpty() ? EVERY_KEY : new UploadFilter(entries);
    }

    /** The component encodes filters as S3 compares them with keys. */
    private static String decoded(Map<?, ?> function, String filter) {
        return URLDecoder.decode(string(function, filter), StandardCharsets.UTF_8);
    }

    private static String string(Map<?, ?> inputs, String name) {
        return inputs.get(name) instanceof String text ? text : "";
    }

    private static Stream<Map<String, Object>> inputs(List<SimulatedResource> resources, String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .map(SimulatedResource::inputs);
    }
}
