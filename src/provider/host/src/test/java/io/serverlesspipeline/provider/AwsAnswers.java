package io.serverlesspipeline.provider;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Map;
import pulumirpc.Resource.RegisterResourceRequest;

/** What the AWS provider adds to the inputs of a created resource, as far as the component looks at it. */
final class AwsAnswers {
    private static final String ACCOUNT = "123456789012";
    private static final String REGION = "eu-central-1";

    private AwsAnswers() {}

    static Struct state(RegisterResourceRequest request) {
        Map<String, Value> inputs = request.getObject().getFieldsMap();
        Value unnamed = PropertyValues.string(request.getName() + "-1a2b3c4");
        Value given = inputs.getOrDefault("name", inputs.getOrDefault("bucket", unnamed));
        String name = given.getStringValue();
        Struct.Builder state = request.getObject().toBuilder();
        switch (request.getType()) {
            case "aws:s3/bucketV2:BucketV2" -> add(state, Map.of("bucket", name, "arn", "arn:aws:s3:::" + name));
            case "aws:dynamodb/table:Table" ->
                add(
                        state,
                        Map.of(
                                "name",
                                name,
                                "arn",
                                arn("dynamodb", "table/" + name),
                                "streamArn",
                                arn("dynamodb", "table/" + name + "/stream/2026-01-01T00:00:00.000")));
            case "aws:cloudwatch/logGroup:LogGroup" -> {
                String group =
                        request.getObject().getFieldsOrThrow("namePrefix").getStringValue() + "1a2b3c4";
                add(state, Map.of("name", group, "arn", arn("logs", "log-group:" + group)));
            }
            case "aws:sqs/queue:Queue" ->
                add(
                        state,
                        Map.of(
                                "name",
                                name,
                                "arn",
                                arn("sqs", name),
                                "url",
                                "https://sqs." + REGION + ".amazonaws.com/" + ACCOUNT + "/" + name));
            case "aws:iam/role:Role" ->
                add(state, Map.of("name", name, "arn", "arn:aws:iam::" + ACCOUNT + ":role/" + name));
            case "aws:lambda/function:Function" ->
                add(state, Map.of("name", name, "arn", arn("lambda", "function:" + name), "version", "1"));
            case "aws:lambda/alias:Alias" -> add(state, Map.of("arn", arn("lambda", "function:uploads:" + name)));
            case "aws:cloudwatch/eventRule:EventRule" ->
                add(state, Map.of("name", name, "arn", arn("events", "rule/" + name)));
            case "aws:cloudwatch/metricAlarm:MetricAlarm" ->
                add(state, Map.of("name", name, "arn", arn("cloudwatch", "alarm:" + name)));
            default -> {
                // Nothing is read from the others.
            }
        }
        return state.build();
    }

    private static void add(Struct.Builder state, Map<String, String> properties) {
        properties.forEach((name, value) -> state.putFields(name, PropertyValues.string(value)));
    }

    private static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
    }
}
