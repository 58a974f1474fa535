package io.serverlesspipeline.component.internal.statement;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.policy.RolePolicyDocuments;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The IDs of the additional statements, which differ from each other and from the pipeline's own. */
final class StatementIds {
    private final ArgumentChecks checks;
    private final Set<String> known = new HashSet<>();

    StatementIds(ArgumentChecks checks) {
        this.checks = checks;
    }

    /** Returns the ID of a statement, which is derived from its number if it isn't set. */
    String of(String argument, Optional<String> sid, int number) {
        String value = sid.orElse("Additional" + number);
        checks.require(
                argument,
                value,
                any -> value.matches("[A-Za-z0-9]{1,100}"),
                "specify 1 to 100 letters and digits, as IAM requires");
        checks.require(
                argument,
                value,
                any -> !RolePolicyDocuments.SIDS.contains(value),
                "specify another one, because the pipeline has a statement with this ID");
        checks.require(argument, value, known::add, "specify another one, because two statements have this ID");
        return value;
    }
}
