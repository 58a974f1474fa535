package io.serverlesspipeline.audit.report;

import io.serverlesspipeline.audit.lint.LintFinding;
import io.serverlesspipeline.audit.proof.PipelineProof;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The report as Markdown. Runs on the same code produce the same report. */
public final class MarkdownReport {
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    /** Returns the report of proven pipelines. */
    public static String of(AuditReport audit) {
        MarkdownReport report = new MarkdownReport();
        report.text.append(resource("introduction.md")).append('\n');
        report.summary(audit);
        report.text.append(method(audit)).append('\n');
        audit.audits().forEach(each -> report.text.append(new PipelineSection(each)));
        report.text.append(resource("limits.md"));
        return StableNames.normalize(report.text.toString());
    }

    /** Returns the report of a pipeline whose policies were read but not tested. */
    public static String of(PipelineAudit audit) {
        return "# What the function may do, and why\n\nThis report lists the deployed policies without testing them. "
                + "To prove them on an emulator, run `./pipeline audit` without a stack.\n\n"
                + new PipelineSection(audit);
    }

    private void summary(AuditReport report) {
        MarkdownTable table = new MarkdownTable(
                "pipeline",
                "statements",
                "workloads passed",
                "reductions that fail",
                "claims confirmed",
                "calls denied",
                "granted / needed",
                "findings explained",
                "objections");
        for (PipelineAudit audit : report.audits()) {
            PipelineProof proof = Objects.requireNonNull(audit.proof());
            List<LintFinding> findings =
                    audit.lint().values().stream().flatMap(List::stream).toList();
            table.row(
                    audit.title(),
                    Integer.toString(audit.statements().size()),
                    count(proof.workloads(), each -> each.passed()),
                    count(proof.reductions(), each -> each.isNeeded()),
                    count(proof.facts(), each -> each.holds()),
                    count(proof.deniedCalls(), each -> each.denied()),
                    proof.comparison().granted().size() + " / "
                            + proof.comparison().used().size(),
                    count(findings, each -> each.isExplained()),
                    Integer.toString(audit.objections().size()));
        }
        text.append("## Result\n\n").append(table);
        report.objections()
                .forEach(objection -> text.append("- ").append(objection).append('\n'));
        text.append(report.objections().isEmpty() ? "" : "\n");
    }

    private static String method(AuditReport report) {
        PipelineProof first = Objects.requireNonNull(report.audits().get(0).proof());
        String outcomes = report.outcomes().stream()
                .sorted()
                .map(outcome -> report.unreached().contains(outcome) ? "**not " + outcome + "**" : outcome)
                .collect(Collectors.joining(", "));
        return resource("method.md")
                .replace("@EMULATOR@", report.versions().emulator())
                .replace("@PARLIAMENT@", report.versions().parliament())
                .replace("@CLOUDSPLAINING@", report.versions().cloudsplaining())
                .replace("@OUTCOMES@", outcomes)
                .replace("@WORKLOADS@", Integer.toString(first.workloads().size()))
                .replace("@ACTIONS@", Integer.toString(first.comparison().actions()));
    }

    private static <T> String count(List<T> all, Predicate<T> good) {
        return all.stream().filter(good).count() + " of " + all.size();
    }

    private static String resource(String name) {
        try (InputStream resource = MarkdownReport.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
