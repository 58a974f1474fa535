package io.serverlesspipeline.deployment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A resource that a deployment created.
 *
 * <p>The values of inputs and outputs are strings, booleans, doubles, and lists and maps of them. They are meant to be
 * shown: a secret reads {@code [secret]}, an asset or archive tells its place.
 *
 * @param type the Pulumi type token, such as {@code aws:s3/bucketV2:BucketV2}
 * @param name the logical name that the program gave it, such as {@code uploads-bucket}
 * @param urn the Pulumi URN
 * @param id the identifier that the provider gave it, such as the bucket's name; empty in a preview
 * @param inputs the properties that the program set
 * @param outputs the inputs and what the service said of the resource, under the names that Pulumi's AWS provider gives
 *     them, such as {@code arn}
 */
public record DeployedResource(
        String type, String name, String urn, String id, Map<String, Object> inputs, Map<String, Object> outputs) {

    /** Copies the maps in their order, so that the resource is immutable. */
    public DeployedResource {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }
}
