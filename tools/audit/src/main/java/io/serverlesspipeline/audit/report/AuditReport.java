package io.serverlesspipeline.audit.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The audit of the pipelines that were proven.
 *
 * @param audits the audits
 * @param outcomes the ways in which the handler can end a delivery
 * @param unreached those of them that no workload came to
 * @param versions the versions of what the proof relies on
 */
public record AuditReport(List<PipelineAudit> audits, Set<String> outcomes, Set<String> unreached, Versions versions) {
    /** Copies the collections, so that the report is immutable. */
    public AuditReport {
        audits = List.copyOf(audits);
        outcomes = Set.copyOf(outcomes);
        unreached = Set.copyOf(unreached);
    }

    /** Returns what is wrong, in full sentences; nothing if the audit has no objection. */
    public List<String> objections() {
        List<String> objections = new ArrayList<>();
        for (PipelineAudit audit : audits) {
            audit.objections().forEach(objection -> objections.add(audit.title() + ": " + objection));
        }
        unreached.stream()
                .sorted()
                .forEach(outcome -> objections.add("No workload ends in " + outcome
                        + ", so what the handler asks for on the way there was not observed."));
        return objections.stream().map(StableNames::in).toList();
    }

    /** Returns how many statements the policies have, in all. */
    public int statements() {
        return count(audits.stream().map(PipelineAudit::statements).toList());
    }

    private static int count(List<? extends Collection<?>> all) {
        return all.stream().mapToInt(Collection::size).sum();
    }
}
