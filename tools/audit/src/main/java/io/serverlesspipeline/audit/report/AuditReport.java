package io.serverlesspipeline.audit.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The audit of the proven pipelines.
 *
 * @param audits the audits
 * @param outcomes the handler's possible outcomes of a delivery
 * @param unreached the outcomes that no workload reached
 * @param versions the versions of the tools used
 */
public record AuditReport(List<PipelineAudit> audits, Set<String> outcomes, Set<String> unreached, Versions versions) {
    /** Creates defensive copies of the collections. */
    public AuditReport {
        audits = List.copyOf(audits);
        outcomes = Set.copyOf(outcomes);
        unreached = Set.copyOf(unreached);
    }

    /** Returns the objections as full sentences, or an empty list if there are none. */
    public List<String> objections() {
        List<String> objections = new ArrayList<>();
        for (PipelineAudit audit : audits) {
            audit.objections().forEach(objection -> objections.add(audit.title() + ": " + objection));
        }
        unreached.stream()
                .sorted()
                .forEach(outcome -> objections.add("No workload ends in " + outcome
                        + ", so the handler's requests for this outcome were not observed."));
        return objections.stream().map(StableNames::normalize).toList();
    }

    /** Returns the total number of statements in the policies. */
    public int statements() {
        return count(audits.stream().map(PipelineAudit::statements).toList());
    }

    private static int count(List<? extends Collection<?>> all) {
        return all.stream().mapToInt(Collection::size).sum();
    }
}
