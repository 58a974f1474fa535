package io.serverlesspipeline.testing;

import com.pulumi.test.Mocks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Pulumi mocks that return what AWS would return for every resource and function call: ARNs, names, URLs, and IDs. They
 * record each resource. Resource types that they don't know get an ID, a name, and, from an AWS provider, an ARN.
 *
 * <p>A name that AWS would generate ends with {@code -1a2b3c4}, so each run returns the same values.
 *
 * <p>{@link MockedProgram} uses these mocks. Use them directly to call {@code PulumiTest} yourself. They are
 * thread-safe.
 */
public final class AwsMocks implements Mocks {
    /** The ID of the account in which the mocked resources are. */
    public static final String ACCOUNT_ID = "123456789012";

    /** The region of the mocked resources, unless a program is configured with another {@code aws:region}. */
    public static final String REGION = "eu-central-1";

    private final ResourceOutputs outputs;
    private final Map<String, Map<String, Object>> replacedOutputs;
    private final List<RecordedResource> resources = new ArrayList<>();

    /** Creates mocks for {@link #REGION}. */
    public AwsMocks() {
        this(REGION, Map.of());
    }

    /** Creates mocks with outputs that replace those of some resource types. */
    AwsMocks(String region, Map<String, Map<String, Object>> replacedOutputs) {
        this.outputs = new ResourceOutputs(new Arns(region));
        this.replacedOutputs = Map.copyOf(replacedOutputs);
    }

    /**
     * Returns the resources that have been registered or read so far, by name, since Pulumi registers them in parallel.
     */
    public synchronized List<RecordedResource> resources() {
        return resources.stream()
                .sorted(Comparator.comparing(RecordedResource::name).thenComparing(RecordedResource::type))
                .toList();
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
        String type = Objects.requireNonNull(args.type);
        Map<String, Object> inputs = Objects.requireNonNull(args.inputs);
        ResourceOutputs.Answer answer =
                outputs.of(type, Objects.requireNonNull(args.name), Objects.requireNonNullElse(args.id, ""), inputs);
        Map<String, Object> state = new HashMap<>(answer.state());
        state.putAll(replacedOutputs.getOrDefault(type, Map.of()));
        record(new RecordedResource(type, args.name, answer.id(), inputs, state));
        return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(answer.id()), state));
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
        return CompletableFuture.completedFuture(
                CallOutputs.of(Objects.requireNonNull(args.token), Objects.requireNonNull(args.args), outputs));
    }

    private synchronized void record(RecordedResource resource) {
        resources.add(resource);
    }
}
