package io.serverlesspipeline.component;

import com.pulumi.test.Mocks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Returns the outputs of the AWS provider that the component uses, and records the registered resources. */
final class AwsMocks implements Mocks {
    static final String ACCOUNT = "123456789012";

    private final String reportedType;
    private final Map<String, Object> reported;
    private final List<RecordedResource> recorded = Collections.synchronizedList(new ArrayList<>());

    AwsMocks() {
        this("", Map.of());
    }

    /** Returns outputs for a type of resource that differ from its inputs. */
    AwsMocks(String type, Map<String, Object> outputs) {
        reportedType = type;
        reported = Map.copyOf(outputs);
    }

    List<RecordedResource> recorded() {
        return List.copyOf(recorded);
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
        String type = Objects.requireNonNull(args.type);
        String name = Objects.requireNonNull(args.name);
        Map<String, Object> inputs = Objects.requireNonNull(args.inputs);
        recorded.add(
                new RecordedResource(type, name, Objects.requireNonNullElse(args.provider, ""), Map.copyOf(inputs)));
        Map<String, Object> state = answer(type, name, inputs);
        if (type.equals(reportedType)) {
            state.putAll(reported);
        }
        return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(name + "-id"), state));
    }

    private static Map<String, Object> answer(String type, String name, Map<String, Object> inputs) {
        Map<String, Object> state = new HashMap<>(inputs);
        String physicalName = (String) inputs.getOrDefault("name", inputs.getOrDefault("bucket", name + "-1a2b3c4"));
        switch (type) {
            case "aws:s3/bucketV2:BucketV2" -> {
                state.put("bucket", physicalName);
                state.put("arn", "arn:aws:s3:::" + physicalName);
            }
            case "aws:dynamodb/table:Table" -> {
                state.put("name", physicalName);
                state.put("arn", arn("dynamodb", "table/" + physicalName));
                state.put("streamArn", arn("dynamodb", "table/" + physicalName + "/stream/2026-01-01T00:00:00.000"));
            }
            case "aws:cloudwatch/logGroup:LogGroup" -> {
                String group = inputs.get("namePrefix") + "1a2b3c4";
                state.put("name", group);
                state.put("arn", arn("logs", "log-group:" + group));
            }
            case "aws:sqs/queue:Queue" -> {
                state.put("name", physicalName);
                state.put("arn", arn("sqs", physicalName));
                state.put("url", "https://sqs.eu-central-1.amazonaws.com/" + ACCOUNT + "/" + physicalName);
            }
            case "aws:iam/role:Role" -> {
                state.put("name", physicalName);
                state.put("arn", "arn:aws:iam::" + ACCOUNT + ":role/" + physicalName);
            }
            case "aws:lambda/function:Function" -> {
                state.put("name", physicalName);
                state.put("arn", arn("lambda", "function:" + physicalName));
                state.put("version", "7");
            }
            case "aws:lambda/alias:Alias" ->
                state.put("arn", arn("lambda", "function:" + inputs.get("functionName") + ":" + physicalName));
            case "aws:cloudwatch/metricAlarm:MetricAlarm" -> {
                state.put("name", physicalName);
                state.put("arn", arn("cloudwatch", "alarm:" + physicalName));
            }
            default -> {
                // The component doesn't read outputs of other types.
            }
        }
        return state;
    }

    private static String arn(String service, String resource) {
        return "arn:aws:" + service + ":eu-central-1:" + ACCOUNT + ":" + resource;
    }
}
