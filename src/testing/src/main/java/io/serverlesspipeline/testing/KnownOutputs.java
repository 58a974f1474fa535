package io.serverlesspipeline.testing;

import java.util.Map;
import java.util.Optional;

/**
 * The outputs of the resource types that programs with a pipeline usually contain.
 *
 * @param arns the ARNs of the region
 * @param name the resource's name in AWS
 * @param state the resource's inputs, to which the outputs are added
 */
record KnownOutputs(Arns arns, String name, Map<String, Object> state) {
    /** Adds the outputs of a type and returns the ID, or returns nothing if the type isn't known. */
    Optional<String> addTo(String type) {
        return switch (type) {
            case "aws:s3/bucketV2:BucketV2", "aws:s3/bucket:Bucket" -> bucket();
            case "aws:dynamodb/table:Table" -> table();
            case "aws:cloudwatch/logGroup:LogGroup" -> named(arns.regional("logs", "log-group:" + name));
            case "aws:cloudwatch/metricAlarm:MetricAlarm" -> named(arns.regional("cloudwatch", "alarm:" + name));
            case "aws:cloudwatch/eventRule:EventRule" -> named(arns.regional("events", "rule/" + name));
            case "aws:cloudwatch/eventTarget:EventTarget" -> eventTarget();
            case "aws:sqs/queue:Queue" -> queue();
            case "aws:sns/topic:Topic" -> identifiedByArn(arns.regional("sns", name));
            case "aws:kms/key:Key" -> key();
            case "aws:iam/role:Role" -> role();
            case "aws:iam/policy:Policy" -> identifiedByArn(Arns.iam("policy" + path() + name));
            case "aws:lambda/function:Function" -> function();
            case "aws:lambda/alias:Alias" -> alias();
            case "aws:lambda/functionUrl:FunctionUrl" -> functionUrl();
            case "aws:lambda/permission:Permission" -> permission();
            case "aws:lambda/eventSourceMapping:EventSourceMapping" -> eventSourceMapping();
            case "aws:appautoscaling/target:Target" -> scalingTarget();
            default -> Optional.empty();
        };
    }

    private Optional<String> bucket() {
        state.put("bucket", name);
        state.put("arn", Arns.bucket(name));
        state.put("bucketDomainName", name + ".s3.amazonaws.com");
        state.put("bucketRegionalDomainName", name + ".s3." + arns.region() + ".amazonaws.com");
        state.put("websiteDomain", "s3-website." + arns.region() + ".amazonaws.com");
        state.put("websiteEndpoint", name + ".s3-website." + arns.region() + ".amazonaws.com");
        state.put("hostedZoneId", "Z21DNDUVLTQW6Q");
        state.put("region", arns.region());
        return Optional.of(name);
    }

    private Optional<String> table() {
        String arn = arns.regional("dynamodb", "table/" + name);
        state.put("streamLabel", "2026-01-01T00:00:00.000");
        state.put("streamArn", arn + "/stream/2026-01-01T00:00:00.000");
        return named(arn);
    }

    private Optional<String> queue() {
        named(arns.regional("sqs", name));
        String url = "https://sqs." + arns.region() + ".amazonaws.com/" + AwsMocks.ACCOUNT_ID + "/" + name;
        state.put("url", url);
        return Optional.of(url);
    }

    private Optional<String> eventTarget() {
        state.putIfAbsent("targetId", "terraform-1a2b3c4");
        return Optional.of(state.get("rule") + "-" + state.get("targetId"));
    }

    private Optional<String> key() {
        state.put("keyId", name);
        state.put("arn", arns.regional("kms", "key/" + name));
        return Optional.of(name);
    }

    private Optional<String> role() {
        state.put("uniqueId", "AROA1A2B3C4");
        return named(Arns.iam("role" + path() + name));
    }

    private Optional<String> function() {
        String arn = arns.regional("lambda", "function:" + name);
        String version = Boolean.TRUE.equals(state.get("publish")) ? "7" : "$LATEST";
        state.put("version", version);
        state.put("qualifiedArn", arn + ":" + version);
        state.put("invokeArn", arns.invoking(arn));
        state.put("qualifiedInvokeArn", arns.invoking(arn + ":" + version));
        return named(arn);
    }

    private Optional<String> alias() {
        String function = Arns.nameIn(String.valueOf(state.get("functionName")));
        String arn = arns.regional("lambda", "function:" + function + ":" + name);
        state.put("invokeArn", arns.invoking(arn));
        return identifiedByArn(arn);
    }

    private Optional<String> functionUrl() {
        state.put("functionUrl", "https://1a2b3c4.lambda-url." + arns.region() + ".on.aws/");
        state.put("urlId", "1a2b3c4");
        return Optional.of(name);
    }

    private Optional<String> permission() {
        state.putIfAbsent("statementId", name);
        return Optional.of(name);
    }

    private Optional<String> eventSourceMapping() {
        String uuid = "1a2b3c4d-0000-4000-8000-000000000000";
        String function = String.valueOf(state.get("functionName"));
        state.put("uuid", uuid);
        state.put("arn", arns.regional("lambda", "event-source-mapping:" + uuid));
        state.put(
                "functionArn",
                function.startsWith("arn:") ? function : arns.regional("lambda", "function:" + function));
        return Optional.of(uuid);
    }

    private Optional<String> scalingTarget() {
        state.put("arn", arns.regional("application-autoscaling", "scalable-target/" + name));
        state.putIfAbsent(
                "roleArn",
                Arns.iam("role/aws-service-role/dynamodb.application-autoscaling.amazonaws.com/"
                        + "AWSServiceRoleForApplicationAutoScaling_DynamoDBTable"));
        return Optional.of(String.valueOf(state.get("resourceId")));
    }

    private String path() {
        return String.valueOf(state.getOrDefault("path", "/"));
    }

    private Optional<String> named(String arn) {
        state.put("name", name);
        state.put("arn", arn);
        return Optional.of(name);
    }

    private Optional<String> identifiedByArn(String arn) {
        named(arn);
        return Optional.of(arn);
    }
}
