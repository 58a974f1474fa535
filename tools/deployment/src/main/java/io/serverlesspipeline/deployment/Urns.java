package io.serverlesspipeline.deployment;

import java.util.HashSet;
import java.util.Set;

/**
 * Assigns URNs to resources: {@code urn:pulumi:<stack>::<project>::<parent types>$<type>::<name>}.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/names/#urns">Resource names (Pulumi
 *     documentation)</a>
 */
final class Urns {

    /** The type of the root resource, the default parent of all resources. */
    static final String STACK_TYPE = "pulumi:pulumi:Stack";

    private static final String SEPARATOR = "::";

    private final String prefix;
    private final Set<String> assigned = new HashSet<>();

    Urns(String stack, String project) {
        this.prefix = "urn:pulumi:" + stack + SEPARATOR + project + SEPARATOR;
    }

    /**
     * Returns the URN of a new resource.
     *
     * @param parentUrn the URN of its parent, or an empty string if it has none
     * @throws EngineException if another resource has the same parent types, type and name
     */
    String assign(String parentUrn, String type, String name) {
        String urn = prefix + qualifiedType(parentUrn, type) + SEPARATOR + name;
        if (!assigned.add(urn)) {
            throw new EngineException(
                    "The program registers two resources of type " + type + " named " + name + "; rename one of them.");
        }
        return urn;
    }

    /** The stack isn't part of the chain of parent types. */
    private static String qualifiedType(String parentUrn, String type) {
        if (parentUrn.isEmpty()) {
            return type;
        }
        String parentType = parentUrn.split(SEPARATOR, 4)[2];
        return parentType.equals(STACK_TYPE) ? type : parentType + "$" + type;
    }
}
