package io.serverlesspipeline.audit.proof;

import java.util.List;

/**
 * What a role's policy allows, compared with what is needed. A grant is an action and a resource.
 *
 * @param actions how many actions were tried
 * @param resources on how many resources, none included
 * @param granted what is allowed
 * @param used what is needed
 */
public record GrantComparison(int actions, int resources, List<String> granted, List<String> used) {
    /** Copies the lists, so that the comparison is immutable. */
    public GrantComparison {
        granted = List.copyOf(granted);
        used = List.copyOf(used);
    }

    /** Returns what is allowed and not needed. */
    public List<String> grantedNotUsed() {
        return granted.stream().filter(grant -> !used.contains(grant)).toList();
    }

    /** Returns what is needed and not allowed. */
    public List<String> usedNotGranted() {
        return used.stream().filter(grant -> !granted.contains(grant)).toList();
    }
}
