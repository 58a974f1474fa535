package io.serverlesspipeline.deployment.resource;

import io.serverlesspipeline.deployment.property.Archive;
import io.serverlesspipeline.deployment.property.InvalidPropertyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates no resources: returns made-up outputs, and keeps what the program registers. It accepts every type and every
 * property, so it says nothing about whether a deployment would succeed.
 */
public final class SimulatedProvider implements ResourceProvider {
    /** An account ID that AWS uses only in examples. */
    private static final String ACCOUNT = "123456789012";

    private static final String REGION = "us-east-1";

    private final List<SimulatedResource> resources = new ArrayList<>();

    /** Returns the resources that the program has registered, in that order. */
    public List<SimulatedResource> resources() {
        return List.copyOf(resources);
    }

    @Override
    public void check(String type, Map<String, Object> inputs) {
        // Nothing is created, so nothing is unsupported.
    }

    @Override
    public CreatedResource create(String type, String logicalName, Map<String, Object> inputs) {
        resources.add(new SimulatedResource(type, logicalName, withArchives(inputs)));
        String name = string(inputs, "name", string(inputs, "bucket", string(inputs, "namePrefix", "") + logicalName));
        Map<String, Object> outputs = new HashMap<>();
        outputs.put("name", name);
        outputs.put("arn", arn(type, name));
        outputs.putAll(furtherOutputs(type, name));
        outputs.keySet().removeAll(inputs.keySet());
        return new CreatedResource(name, outputs);
    }

    /** Reads the archives now: the program deletes those that are temporary files when it exits. */
    private static Map<String, Object> withArchives(Map<String, Object> inputs) {
        Map<String, Object> read = new HashMap<>(inputs);
        read.replaceAll((name, value) -> value instanceof Archive archive ? read(name, archive) : value);
        return read;
    }

    private static Archive read(String property, Archive archive) {
        try {
            return new Archive.ZipContent(archive.zip());
        } catch (IOException exception) {
            throw new InvalidPropertyException(
                    property, "refers to an archive that can't be read: " + exception.getMessage());
        }
    }

    @Override
    public Map<String, Object> invoke(String token, Map<String, Object> inputs) {
        return switch (token) {
            case "aws:index/getCallerIdentity:getCallerIdentity" ->
                Map.of(
                        "accountId",
                        ACCOUNT,
                        "arn",
                        "arn:aws:iam::" + ACCOUNT + ":root",
                        "id",
                        ACCOUNT,
                        "userId",
                        "user");
            case "aws:index/getPartition:getPartition" ->
                Map.of(
                        "dnsSuffix",
                        "amazonaws.com",
                        "id",
                        "aws",
                        "partition",
                        "aws",
                        "reverseDnsPrefix",
                        "com.amazonaws");
            case "aws:index/getRegion:getRegion" ->
                Map.of("description", "", "endpoint", "ec2." + REGION + ".amazonaws.com", "id", REGION, "name", REGION);
            default ->
                throw new UnsupportedException("a simulated deployment doesn't support this function. Add it to "
                        + getClass().getName() + ".");
        };
    }

    private static Map<String, Object> furtherOutputs(String type, String name) {
        return switch (type) {
            case "aws:s3/bucketV2:BucketV2" -> Map.of("bucket", name);
            case "aws:sqs/queue:Queue" ->
                Map.of("url", "https://sqs." + REGION + ".amazonaws.com/" + ACCOUNT + "/" + name);
            case "aws:lambda/function:Function" -> Map.of("version", "1");
            case "aws:dynamodb/table:Table" -> Map.of("streamArn", arn(type, name + "/stream"));
            default -> Map.of();
        };
    }

    /** Returns an ARN with the parts of a real one. */
    private static String arn(String type, String name) {
        String service = type.replaceFirst("^aws:([^/:]*).*", "$1");
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + type.substring(type.lastIndexOf(':') + 1)
                + "/" + name;
    }

    private static String string(Map<String, Object> inputs, String name, String otherwise) {
        return inputs.get(name) instanceof String text ? text : otherwise;
    }
}
