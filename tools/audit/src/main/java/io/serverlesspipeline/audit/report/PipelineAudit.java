package io.serverlesspipeline.audit.report;

import io.serverlesspipeline.audit.lint.LintFinding;
import io.serverlesspipeline.audit.need.Need;
import io.serverlesspipeline.audit.need.Needs;
import io.serverlesspipeline.audit.need.SourceLines;
import io.serverlesspipeline.audit.pipeline.PipelineDocuments;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import io.serverlesspipeline.audit.proof.Fact;
import io.serverlesspipeline.audit.proof.PipelineProof;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The audit of one pipeline.
 *
 * @param title the pipeline's title
 * @param configuration the configuration values that affect its permissions
 * @param names the names of its resources
 * @param documents its policies
 * @param statements the audit of each statement, in document order
 * @param lint the linter findings in each document
 * @param proof the proof, or {@code null} if the policies were only read
 */
public record PipelineAudit(
        String title,
        Map<String, String> configuration,
        PipelineNames names,
        PipelineDocuments documents,
        List<StatementAudit> statements,
        Map<PolicyKind, List<LintFinding>> lint,
        @Nullable PipelineProof proof) {
    /** Creates defensive copies of the collections. */
    public PipelineAudit {
        configuration = Collections.unmodifiableMap(new TreeMap<>(configuration));
        statements = List.copyOf(statements);
        lint = Collections.unmodifiableMap(new TreeMap<>(lint));
    }

    /** Returns the audit of a proven pipeline. */
    public static PipelineAudit of(PipelineProof proof, SourceLines sources) {
        return new PipelineAudit(
                proof.pipeline().title(),
                proof.pipeline().configuration(),
                proof.names(),
                proof.documents(),
                statements(proof.names(), proof.documents(), sources, proof.facts()),
                proof.lint().findings(),
                proof);
    }

    /** Returns the audit of a pipeline whose policies were read but not tested. */
    public static PipelineAudit of(
            String title,
            PipelineNames names,
            PipelineDocuments documents,
            Map<PolicyKind, List<LintFinding>> lint,
            SourceLines sources) {
        return new PipelineAudit(
                title, Map.of(), names, documents, statements(names, documents, sources, List.of()), lint, null);
    }

    /** Returns the objections as full sentences, or an empty list if there are none. */
    public List<String> objections() {
        return Objections.of(this);
    }

    private static List<StatementAudit> statements(
            PipelineNames names, PipelineDocuments documents, SourceLines sources, List<Fact> facts) {
        Needs needs = Needs.of(names);
        List<StatementAudit> audits = new ArrayList<>();
        for (PolicyKind kind : PolicyKind.values()) {
            for (Statement statement :
                    documents.of(kind).map(PolicyDocument::statements).orElse(List.of())) {
                Need need = needs.of(kind, statement).orElse(null);
                audits.add(new StatementAudit(
                        kind,
                        statement,
                        need,
                        need == null ? null : sources.find(need.source()),
                        facts.stream()
                                .filter(fact ->
                                        fact.policy() == kind && fact.sid().equals(statement.sid()))
                                .toList()));
            }
        }
        return audits;
    }
}
