package io.serverlesspipeline.deployment.resource;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the physical names of resources like Pulumi and its AWS provider: an explicit name as is, a name prefix
 * followed by 26 hexadecimal digits, or otherwise the logical name followed by a hyphen and seven hexadecimal digits.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/names/">Resource names (Pulumi documentation)</a>
 */
public final class PhysicalNames {

    private static final int HEX_DIGITS = 7;
    private static final int SUFFIX_DIGITS = 26;

    private final RandomGenerator random;

    /**
     * Creates a source of names.
     *
     * @param random the source of the random digits
     */
    public PhysicalNames(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Returns the physical name of a resource that accepts the inputs {@code name} and {@code namePrefix}.
     *
     * @param logicalName the resource's logical name
     * @param inputs the resource's inputs
     * @return the name
     */
    public String choose(String logicalName, ResourceInputs inputs) {
        return choose(logicalName, inputs.string("name"), inputs.string("namePrefix"));
    }

    /**
     * Returns the lowercase name of a bucket, which accepts the inputs {@code bucket} and {@code bucketPrefix}.
     *
     * @param logicalName the bucket's logical name
     * @param inputs the bucket's inputs
     * @return the name
     */
    public String chooseBucket(String logicalName, ResourceInputs inputs) {
        return choose(logicalName.toLowerCase(Locale.ROOT), inputs.string("bucket"), inputs.string("bucketPrefix"));
    }

    /**
     * Returns the ID of a statement, which accepts the inputs {@code statementId} and {@code statementIdPrefix}.
     *
     * @param logicalName the permission's logical name
     * @param inputs the permission's inputs
     * @return the ID
     */
    public String chooseStatementId(String logicalName, ResourceInputs inputs) {
        return choose(logicalName, inputs.string("statementId"), inputs.string("statementIdPrefix"));
    }

    private String choose(String logicalName, @Nullable String name, @Nullable String prefix) {
        if (name != null) {
            return name;
        }
        return prefix != null ? prefix + hex(SUFFIX_DIGITS) : logicalName + "-" + hex(HEX_DIGITS);
    }

    private String hex(int digits) {
        byte[] bytes = new byte[(digits + 1) / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).substring(0, digits);
    }
}
