package io.serverlesspipeline.audit.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serverlesspipeline.audit.lint.LintFinding;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.proof.PipelineProof;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report as JSON, with everything in the Markdown report and the line numbers of the code. */
public final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {}

    /** Returns the report of proven pipelines. */
    public static String of(AuditReport report) {
        ObjectNode node = JSON.createObjectNode();
        node.set("versions", JSON.valueToTree(report.versions()));
        node.set("outcomes", strings(report.outcomes().stream().sorted().toList()));
        node.set(
                "unreachedOutcomes",
                strings(report.unreached().stream().sorted().toList()));
        node.set("objections", strings(report.objections()));
        ArrayNode pipelines = node.putArray("pipelines");
        report.audits().forEach(audit -> pipelines.add(pipeline(audit)));
        return StableNames.normalize(node.toPrettyString());
    }

    /** Returns the report of a pipeline whose policies were read but not tested. */
    public static String of(PipelineAudit audit) {
        return pipeline(audit).toPrettyString();
    }

    private static ObjectNode pipeline(PipelineAudit audit) {
        ObjectNode node = JSON.createObjectNode().put("title", audit.title());
        node.set("configuration", JSON.valueToTree(audit.configuration()));
        node.put("role", audit.names().roleArn());
        node.set("managedPolicies", strings(audit.documents().managedPolicies()));
        node.put("permissionsBoundary", audit.documents().permissionsBoundary());
        node.set("objections", strings(audit.objections()));
        ArrayNode statements = node.putArray("statements");
        audit.statements().forEach(statement -> statements.add(statement(statement)));
        ArrayNode findings = node.putArray("findings");
        audit.lint().forEach((kind, each) -> each.forEach(finding -> findings.add(finding(kind, finding))));
        PipelineProof proof = audit.proof();
        if (proof != null) {
            node.set("proof", ProofJson.of(proof));
        }
        return node;
    }

    private static ObjectNode statement(StatementAudit audit) {
        ObjectNode node = JSON.createObjectNode();
        node.put("policy", audit.policy().name());
        node.put("sid", audit.statement().sid());
        node.put("effect", audit.statement().effect());
        node.put("principal", audit.statement().principal());
        node.set("actions", strings(audit.statement().actions()));
        node.set("resources", strings(audit.statement().resources()));
        node.set("conditions", JSON.valueToTree(audit.statement().conditions()));
        node.set("need", need(audit));
        ArrayNode facts = node.putArray("facts");
        audit.facts()
                .forEach(fact -> facts.addObject()
                        .put("claim", fact.claim())
                        .put("method", fact.method().name())
                        .put("holds", fact.holds())
                        .put("evidence", fact.evidence()));
        return node;
    }

    private static @Nullable JsonNode need(StatementAudit audit) {
        if (audit.need() == null) {
            return null;
        }
        ObjectNode node = JSON.createObjectNode()
                .put("user", audit.need().user().name())
                .put("why", audit.need().why())
                .put("implies", audit.need().implies());
        node.set("source", JSON.valueToTree(audit.source()));
        return node;
    }

    private static ObjectNode finding(PolicyKind kind, LintFinding finding) {
        return JSON.createObjectNode()
                .put("policy", kind.name())
                .put("tool", finding.tool())
                .put("issue", finding.issue())
                .put("detail", finding.detail())
                .put("explanation", finding.explanation());
    }

    static ArrayNode strings(List<String> values) {
        return JSON.valueToTree(values);
    }
}
