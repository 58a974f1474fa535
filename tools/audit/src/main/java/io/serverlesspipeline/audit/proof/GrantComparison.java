package io.serverlesspipeline.audit.proof;

import java.util.List;

/**
 * Compares the grants in a role's policy with the required ones. A grant is an action on a resource.
 *
 * @param actions the number of actions tried
 * @param resources the number of resources tried, including {@code *}
 * @param granted the grants that are allowed
 * @param used the grants that are required
 */
public record GrantComparison(int actions, int resources, List<String> granted, List<String> used) {
    /** Creates defensive copies of the lists. */
    public GrantComparison {
        granted = List.copyOf(granted);
        used = List.copyOf(used);
    }

    /** Returns the grants that are allowed but not required. */
    public List<String> grantedNotUsed() {
        return granted.stream().filter(grant -> !used.contains(grant)).toList();
    }

    /** Returns the grants that are required but not allowed. */
    public List<String> usedNotGranted() {
        return used.stream().filter(grant -> !granted.contains(grant)).toList();
    }
}
