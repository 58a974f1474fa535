package io.serverlesspipeline.local.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.audit.Audit;
import io.serverlesspipeline.audit.need.Need;
import io.serverlesspipeline.audit.pipeline.DocumentReader;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import io.serverlesspipeline.audit.report.PipelineAudit;
import io.serverlesspipeline.audit.report.StatementAudit;
import java.util.List;

/**
 * The policies of the pipeline: what each statement is for, and what fails without it.
 *
 * @param policies the documents
 * @param statements their statements, in document order
 */
record Permissions(List<Policy> policies, List<Row> statements) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A policy document. */
    record Policy(PolicyKind kind, String title, String json) {}

    /** A statement; its explanations are empty if the audit knows no need for it. */
    record Row(
            PolicyKind policy,
            String sid,
            String effect,
            String principal,
            List<String> actions,
            List<String> resources,
            List<String> conditions,
            String user,
            String why,
            String source,
            String implies,
            List<String> without) {}

    static Permissions of(ConsolePipeline pipeline) {
        PipelineAudit audit = new Audit(
                        pipeline.context().workspace(), pipeline.context().environment())
                .readWithoutLinters(
                        pipeline.stack(), PipelineNames.of(pipeline.outputs()), DocumentReader.of(pipeline.clients()));
        return of(audit, ProvenFailures.read(pipeline.context().workspace().root()));
    }

    static Permissions of(PipelineAudit audit, ProvenFailures failures) {
        return new Permissions(
                audit.documents().documents().entrySet().stream()
                        .map(each -> new Policy(each.getKey(), each.getKey().title(), pretty(each.getValue())))
                        .toList(),
                audit.statements().stream().map(each -> row(each, failures)).toList());
    }

    private static Row row(StatementAudit audit, ProvenFailures failures) {
        Statement statement = audit.statement();
        Need need = audit.need();
        return new Row(
                audit.policy(),
                statement.sid(),
                statement.effect(),
                statement.principal(),
                statement.actions(),
                statement.resources(),
                statement.conditions().stream().map(Object::toString).toList(),
                need == null ? "" : need.user().label(),
                need == null ? "" : need.why(),
                audit.source() == null ? "" : audit.source().file(),
                need == null ? "" : need.implies(),
                failures.of(audit.policy(), statement.sid()));
    }

    private static String pretty(PolicyDocument document) {
        try {
            return JSON.readTree(document.toJson()).toPrettyString();
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("A policy document is valid JSON", exception);
        }
    }
}
