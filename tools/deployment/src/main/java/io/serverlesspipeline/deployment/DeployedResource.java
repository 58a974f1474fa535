package io.serverlesspipeline.deployment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A resource that a deployment created.
 *
 * <p>The values of inputs and outputs are strings, booleans, doubles, and lists and maps of them, in a form that is
 * safe to display: a secret is {@code [secret]}, and an asset or archive is its path.
 *
 * @param type the Pulumi type token, such as {@code aws:s3/bucketV2:BucketV2}
 * @param name the logical name assigned by the program, such as {@code uploads-bucket}
 * @param urn the Pulumi URN
 * @param dependencies the URNs of the resources that it depends on, sorted
 * @param id the ID assigned by the provider, such as the bucket's name; empty in a preview
 * @param inputs the properties set by the program
 * @param outputs the inputs and the values returned by the service, under the names used by Pulumi's AWS provider, such
 *     as {@code arn}
 */
public record DeployedResource(
        String type,
        String name,
        String urn,
        List<String> dependencies,
        String id,
        Map<String, Object> inputs,
        Map<String, Object> outputs) {

    /** Creates defensive copies of the collections and keeps their order. */
    public DeployedResource {
        dependencies = List.copyOf(dependencies);
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }
}
