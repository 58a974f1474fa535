package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import io.serverlesspipeline.audit.workload.Workload;
import io.serverlesspipeline.audit.workload.WorkloadResult;
import java.util.ArrayList;
import java.util.List;

/** Proves what Lambda does on the function's behalf: writing its log lines and sending failed events to the queue. */
final class DeliveryProof {
    private final PolicyDocument document;
    private final List<WorkloadResult> workloads;
    private final String failureDestinationArn;

    DeliveryProof(PolicyDocument document, List<WorkloadResult> workloads, String failureDestinationArn) {
        this.failureDestinationArn = failureDestinationArn;
        this.document = document;
        this.workloads = workloads;
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Statement statement : document.statements()) {
            if (statement.actions().contains("logs:PutLogEvents")) {
                int lines = workloads.stream()
                        .mapToInt(result -> result.statuses().size())
                        .sum();
                facts.add(fact(
                        statement,
                        "Used: the function's output arrives in the log group",
                        lines > 0,
                        "log lines of " + lines + " deliveries"));
            }
            if (statement.actions().contains("sqs:SendMessage")
                    && statement.resources().contains(failureDestinationArn)) {
                boolean arrived = workloads.stream()
                        .anyMatch(result -> result.workload().caller() == Workload.Caller.FUNCTION
                                && result.statuses().equals(List.of("BROKEN"))
                                && result.failure().isEmpty());
                facts.add(fact(
                        statement,
                        "Used: an event that fails permanently arrives in the failure queue",
                        arrived,
                        "the event of a deleted object"));
            }
        }
        return facts;
    }

    private static Fact fact(Statement statement, String claim, boolean holds, String evidence) {
        return new Fact(PolicyKind.ROLE, statement.sid(), claim, Fact.Method.OBSERVED, holds, evidence);
    }
}
