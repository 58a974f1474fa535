package io.serverlesspipeline.deployment.resource;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the physical names of resources, as Pulumi and its AWS provider do: a given name as it is, a given prefix
 * with 26 hexadecimal digits after it, and otherwise the logical name with a hyphen and seven hexadecimal digits.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/names/">Resource names (Pulumi documentation)</a>
 */
public final class PhysicalNames {

    private static final int HEX_DIGITS = 7;
    private static final int SUFFIX_DIGITS = 26;

    private final RandomGenerator random;

    /**
     * Makes a source of names.
     *
     * @param random where the digits come from
     */
    public PhysicalNames(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Returns the physical name of a resource whose inputs may name it by {@code name} or {@code namePrefix}.
     *
     * @param logicalName the name that the program gave the resource
     * @param inputs the resource's inputs
     * @return the name
     */
    public String choose(String logicalName, ResourceInputs inputs) {
        return choose(logicalName, inputs.string("name"), inputs.string("namePrefix"));
    }

    /**
     * Returns the name of a bucket, which {@code bucket} or {@code bucketPrefix} may give and which has no upper-case
     * letters.
     *
     * @param logicalName the name that the program gave the bucket
     * @param inputs the bucket's inputs
     * @return the name
     */
    public String chooseBucket(String logicalName, ResourceInputs inputs) {
        return choose(logicalName.toLowerCase(Locale.ROOT), inputs.string("bucket"), inputs.string("bucketPrefix"));
    }

    /**
     * Returns the identifier of a statement, which {@code statementId} or {@code statementIdPrefix} may give.
     *
     * @param logicalName the name that the program gave the permission
     * @param inputs the permission's inputs
     * @return the identifier
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
