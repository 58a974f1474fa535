package io.serverlesspipeline.audit.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serverlesspipeline.audit.proof.GrantComparison;
import io.serverlesspipeline.audit.proof.PipelineProof;
import io.serverlesspipeline.audit.proof.ReductionResult;
import io.serverlesspipeline.audit.request.ObservedRequest;
import io.serverlesspipeline.audit.workload.WorkloadResult;

/** The proof of a pipeline as JSON. */
final class ProofJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProofJson() {}

    static ObjectNode of(PipelineProof proof) {
        ObjectNode node = JSON.createObjectNode();
        node.set("comparison", comparison(proof.comparison()));
        ArrayNode workloads = node.putArray("workloads");
        proof.workloads().forEach(result -> workloads.add(workload(result)));
        ArrayNode changes = node.putArray("changes");
        proof.reductions().forEach(reduction -> changes.add(reduction(reduction)));
        node.set("forbidden", JSON.valueToTree(proof.deniedCalls()));
        return node;
    }

    private static ObjectNode comparison(GrantComparison comparison) {
        ObjectNode node = JSON.createObjectNode();
        node.put("actions", comparison.actions());
        node.put("resources", comparison.resources());
        node.set("granted", JsonReport.strings(comparison.granted()));
        node.set("used", JsonReport.strings(comparison.used()));
        node.set("grantedNotUsed", JsonReport.strings(comparison.grantedNotUsed()));
        node.set("usedNotGranted", JsonReport.strings(comparison.usedNotGranted()));
        return node;
    }

    private static ObjectNode workload(WorkloadResult result) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", result.workload().name());
        node.put("caller", result.workload().caller().name());
        node.set("statuses", JsonReport.strings(result.statuses()));
        node.put("passed", result.passed());
        ArrayNode requests = node.putArray("requests");
        result.requests().forEach(request -> requests.add(request(request)));
        return node;
    }

    /** Omits the access key, which only identifies the function. */
    private static ObjectNode request(ObservedRequest request) {
        return JSON.createObjectNode()
                .put("action", request.action())
                .put("resource", request.resource())
                .put("leadingKey", request.leadingKey())
                .put("ranged", request.ranged())
                .put("status", request.status())
                .put("error", request.error());
    }

    private static ObjectNode reduction(ReductionResult reduction) {
        ObjectNode node = JSON.createObjectNode();
        node.put("sid", reduction.sid());
        node.put("change", reduction.title());
        node.set(
                "deniedWorkloads",
                JsonReport.strings(reduction.failed().stream()
                        .map(result -> result.workload().name())
                        .toList()));
        node.set("deniedCalls", JSON.valueToTree(reduction.denied()));
        return node;
    }
}
