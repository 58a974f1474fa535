package io.serverlesspipeline.audit.report;

import io.serverlesspipeline.audit.denied.DeniedCallResult;
import io.serverlesspipeline.audit.proof.PipelineProof;
import io.serverlesspipeline.audit.proof.ReductionResult;
import io.serverlesspipeline.audit.request.ObservedRequest;
import io.serverlesspipeline.audit.workload.Workload;
import io.serverlesspipeline.audit.workload.WorkloadResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The report section about the proof of a pipeline. */
final class ProofSection {
    private final PipelineProof proof;
    private final StringBuilder text = new StringBuilder();

    ProofSection(PipelineProof proof) {
        this.proof = proof;
    }

    @Override
    public String toString() {
        workloads();
        observed();
        reductions();
        deniedCalls();
        return text.toString();
    }

    private void workloads() {
        text.append("### Workloads\n\n");
        MarkdownTable table = new MarkdownTable("", "workload", "outcome", "requests", "passed");
        int number = 1;
        for (WorkloadResult result : proof.workloads()) {
            table.row(
                    Integer.toString(number++),
                    result.workload().name(),
                    String.join(", ", result.statuses()),
                    requests(result),
                    result.passed() ? "yes" : "**no**");
        }
        text.append(table);
    }

    private static String requests(WorkloadResult result) {
        Map<String, Long> counts = result.requests().stream()
                .collect(Collectors.groupingBy(ProofSection::kind, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String kind(ObservedRequest request) {
        return "`" + request.action() + "`" + (request.ranged() ? " (byte range)" : "")
                + (request.error().isEmpty() ? "" : " → " + request.error());
    }

    /** Writes the observed requests by sender, action and resource. Objects and partition keys are grouped. */
    private void observed() {
        text.append("### Requests observed\n\n");
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (WorkloadResult result : proof.workloads()) {
            String sender = result.workload().caller() == Workload.Caller.FUNCTION
                    ? "the function, as `" + proof.names().roleName() + "`"
                    : "the audit on behalf of Lambda, as `" + proof.names().roleName() + "`";
            for (ObservedRequest request : result.requests()) {
                counts.merge(
                        List.of(
                                sender,
                                "`" + request.action() + "`",
                                resource(request),
                                request.isDenied() ? "denied" : "allowed"),
                        1,
                        Integer::sum);
            }
        }
        MarkdownTable table = new MarkdownTable("sender", "action", "resource", "result", "requests");
        counts.forEach((request, count) -> {
            List<String> cells = new ArrayList<>(request);
            cells.add(count.toString());
            table.row(cells);
        });
        text.append(table);
    }

    private String resource(ObservedRequest request) {
        String objects = proof.names().bucketArn() + "/" + proof.pipeline().keyPrefix();
        if (request.resource().startsWith(objects)) {
            return "objects of `" + objects + "*`";
        }
        String key = request.leadingKey();
        return "`" + request.resource() + "`"
                + (key.isEmpty() ? "" : ", partition keys `" + key.substring(0, key.indexOf('#') + 1) + "…`");
    }

    private void reductions() {
        text.append("### What fails with fewer permissions\n\n")
                .append(
                        "Each numbered column is a workload: ✗ means that a request was denied, · means that none was. "
                                + "The slow workload isn't repeated. The last column lists the needed calls that the evaluator denies.\n\n");
        List<String> headings = new ArrayList<>(List.of("statement", "reduction"));
        for (int number = 1; number <= proof.workloads().size(); number++) {
            headings.add(Integer.toString(number));
        }
        headings.add("evaluated");
        MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
        for (ReductionResult reduction : proof.reductions()) {
            List<String> cells = new ArrayList<>(List.of("`" + reduction.sid() + "`", reduction.title()));
            proof.workloads().forEach(result -> cells.add(cell(reduction, result.workload())));
            cells.add(
                    reduction.denied().isEmpty()
                            ? "none denied"
                            : new TreeSet<>(reduction.denied().stream()
                                                    .map(call -> "`" + call.action() + "`")
                                                    .toList())
                                            .stream().collect(Collectors.joining(", "))
                                    + " denied");
            table.row(cells);
        }
        text.append(table);
    }

    private static String cell(ReductionResult reduction, Workload workload) {
        Optional<WorkloadResult> result = reduction.workloads().stream()
                .filter(each -> each.workload().name().equals(workload.name()))
                .findFirst();
        return result.map(each -> each.denial().isPresent() ? "✗" : "·").orElse("");
    }

    private void deniedCalls() {
        text.append("### Calls that must be denied\n\n");
        MarkdownTable table = new MarkdownTable("", "call", "action", "response");
        int number = 1;
        for (DeniedCallResult result : proof.deniedCalls()) {
            table.row(
                    Integer.toString(number++),
                    result.title(),
                    "`" + result.action() + "`",
                    result.denied() ? result.answer() : "**" + result.answer() + "**");
        }
        text.append(table);
    }
}
