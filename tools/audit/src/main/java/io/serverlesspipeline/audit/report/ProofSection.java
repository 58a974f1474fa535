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

/** The part of the report about what was tried on one pipeline. */
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
        changes();
        forbidden();
        return text.toString();
    }

    private void workloads() {
        text.append("### Workloads\n\n");
        MarkdownTable table = new MarkdownTable("", "workload", "ended", "requests", "passes");
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
        return "`" + request.action() + "`" + (request.ranged() ? " of a part" : "")
                + (request.error().isEmpty() ? "" : " → " + request.error());
    }

    /**
     * The observed requests by who sent them, what they asked for and of what; objects and partition keys in groups.
     */
    private void observed() {
        text.append("### Requests observed\n\n");
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (WorkloadResult result : proof.workloads()) {
            String sender = result.workload().caller() == Workload.Caller.FUNCTION
                    ? "the function, as `" + proof.names().roleName() + "`"
                    : "in Lambda's place, as `" + proof.names().roleName() + "`";
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
        MarkdownTable table = new MarkdownTable("who", "action", "resource", "was", "requests");
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

    private void changes() {
        text.append("### What fails with less\n\n")
                .append(
                        "A column for each workload: ✗ something is denied, · nothing is; the one that takes long is not "
                                + "repeated. The last column is what the evaluator says of the calls that are needed.\n\n");
        List<String> headings = new ArrayList<>(List.of("statement", "with less"));
        for (int number = 1; number <= proof.workloads().size(); number++) {
            headings.add(Integer.toString(number));
        }
        headings.add("evaluated");
        MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
        for (ReductionResult change : proof.changes()) {
            List<String> cells = new ArrayList<>(List.of("`" + change.sid() + "`", change.title()));
            proof.workloads().forEach(result -> cells.add(cell(change, result.workload())));
            cells.add(
                    change.denied().isEmpty()
                            ? "nothing is denied"
                            : new TreeSet<>(change.denied().stream()
                                                    .map(call -> "`" + call.action() + "`")
                                                    .toList())
                                            .stream().collect(Collectors.joining(", "))
                                    + " denied");
            table.row(cells);
        }
        text.append(table);
    }

    private static String cell(ReductionResult change, Workload workload) {
        Optional<WorkloadResult> result = change.workloads().stream()
                .filter(each -> each.workload().name().equals(workload.name()))
                .findFirst();
        return result.map(each -> each.denial().isPresent() ? "✗" : "·").orElse("");
    }

    private void forbidden() {
        text.append("### Calls that must be denied\n\n");
        MarkdownTable table = new MarkdownTable("", "call", "action", "answer");
        int number = 1;
        for (DeniedCallResult result : proof.forbidden()) {
            table.row(
                    Integer.toString(number++),
                    result.title(),
                    "`" + result.action() + "`",
                    result.denied() ? result.answer() : "**" + result.answer() + "**");
        }
        text.append(table);
    }
}
