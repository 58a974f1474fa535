package io.serverlesspipeline.testing;

import com.pulumi.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A successful run of a Pulumi program with {@link AwsMocks}. Example of a test:
 *
 * <pre>{@code
 * ProgramRun run = ProgramRun.up(Uploads::stack);
 *
 * RecordedResource bucket = run.resource("aws:s3/bucketV2:BucketV2", "uploads-bucket");
 * run.assertNothingIsPublic();
 * run.role("uploads-role").assertAllowsExactly(Permission.allow("s3:GetObject").on(bucket.arn() + "/*"));
 * }</pre>
 *
 * <p>To set configuration values, or to test a program that must fail, use {@link MockedProgram}. This class is
 * immutable.
 */
public final class ProgramRun {
    private final List<RecordedResource> resources;
    private final List<String> urns;
    private final Map<String, Object> outputs;

    ProgramRun(List<RecordedResource> resources, List<String> urns, Map<String, Object> outputs) {
        this.resources = List.copyOf(resources);
        this.urns = List.copyOf(urns);
        this.outputs = Map.copyOf(outputs);
    }

    /**
     * Runs a program as {@code pulumi preview} does.
     *
     * @throws AssertionError if the program fails, or a value in its resources is unresolved
     */
    public static ProgramRun preview(Consumer<Context> program) {
        return MockedProgram.of(program).run(RunMode.PREVIEW);
    }

    /**
     * Runs a program as {@code pulumi up} does.
     *
     * @throws AssertionError if the program fails, or a value in its resources is unresolved
     */
    public static ProgramRun up(Consumer<Context> program) {
        return MockedProgram.of(program).run(RunMode.UP);
    }

    /** Returns all registered resources, including components, sorted by name. */
    public List<RecordedResource> resources() {
        return resources;
    }

    /** Returns the resources of a type, such as {@code aws:s3/bucketV2:BucketV2}. The list can be empty. */
    public List<RecordedResource> resources(String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /**
     * Returns the only resource of a type.
     *
     * @throws AssertionError if the program registered none or several. The message lists what there is.
     */
    public RecordedResource resource(String type) {
        List<RecordedResource> matching = resources(type);
        if (matching.size() == 1) {
            return matching.get(0);
        }
        throw new AssertionError(
                matching.isEmpty()
                        ? noneOf(type)
                        : "There are " + matching.size() + " resources of type " + type
                                + ", but one was expected. Also pass a name: " + names(matching));
    }

    /**
     * Returns the resource of a type with a name in the program.
     *
     * @throws AssertionError if the program didn't register it. The message lists what there is.
     */
    public RecordedResource resource(String type, String name) {
        List<RecordedResource> ofType = resources(type);
        return ofType.stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        ofType.isEmpty()
                                ? noneOf(type)
                                : "There is no resource " + name + " of type " + type + ". The names of this type: "
                                        + names(ofType)));
    }

    /** Returns the role with a name in the program, with the permissions of its policies. */
    public RecordedRole role(String name) {
        RecordedResource role = resource(RolePolicies.ROLE, name);
        return new RecordedRole(role, RolePolicies.grants(role, resources));
    }

    /** Returns what the program exports, with the values of outputs. A null value is missing. */
    public Map<String, Object> outputs() {
        return outputs;
    }

    /** Returns the URNs of all registered resources, which contain the types of their parents. */
    public List<String> urns() {
        return urns;
    }

    /**
     * Asserts that nothing is public:
     *
     * <ul>
     *   <li>Each bucket has a {@code BucketPublicAccessBlock} with all settings, and no public ACL.
     *   <li>No policy document allows everyone something, unless a condition limits the callers.
     *       {@code aws:SecureTransport}, for example, doesn't.
     *   <li>No Lambda permission allows everyone to invoke a function, and each function URL requires {@code AWS_IAM}.
     * </ul>
     *
     * @throws AssertionError with each resource that is public
     */
    public void assertNothingIsPublic() {
        Findings.throwIfAny("These resources are public", PublicAccess.findings(resources));
    }

    /**
     * Asserts that no policy document and no ARN contains a value that is null, empty, or an output's {@code toString},
     * and that no input is missing because its value is null. Each run is checked, unless the program is run with
     * {@link MockedProgram#allowingUnresolvedValues}.
     *
     * @throws AssertionError with each unresolved value
     */
    public void assertNoUnresolvedValues() {
        Findings.throwIfAny("These values are unresolved", UnresolvedValues.findings(resources));
    }

    private String noneOf(String type) {
        return "There is no resource of type " + type + ". The types in the program: "
                + new TreeSet<>(resources.stream().map(RecordedResource::type).toList());
    }

    private static List<String> names(List<RecordedResource> resources) {
        return resources.stream().map(RecordedResource::name).toList();
    }
}
