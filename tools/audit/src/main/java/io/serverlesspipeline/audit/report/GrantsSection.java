package io.serverlesspipeline.audit.report;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.proof.Fact;
import io.serverlesspipeline.audit.proof.GrantComparison;
import io.serverlesspipeline.audit.proof.PipelineProof;
import io.serverlesspipeline.audit.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The report section that lists all grants of a role and their users. */
final class GrantsSection {
    /** The prefix of claims about Lambda's observed behavior. */
    private static final String USED = "Used: ";

    private final PipelineProof proof;
    private final GrantComparison comparison;

    GrantsSection(PipelineProof proof) {
        this.proof = proof;
        this.comparison = proof.comparison();
    }

    @Override
    public String toString() {
        MarkdownTable table = new MarkdownTable("action", "resource", "used by", "evidence");
        for (String grant : comparison.granted()) {
            String[] parts = grant.split(" on ", 2);
            table.row("`" + parts[0] + "`", "`" + parts[1] + "`", user(grant, parts[0]), evidence(grant, parts[0]));
        }
        return "### Granted and needed\n\nThe audit tried " + comparison.actions() + " actions, each on the "
                + "resources of its service among " + comparison.resources() + " resources. The role's policy "
                + "allows only these:\n\n" + table + "Granted but not used: " + list(comparison.grantedNotUsed())
                + ". Used but not granted: "
                + list(comparison.usedNotGranted()) + ".\n\n";
    }

    private String user(String grant, String action) {
        if (comparison.grantedNotUsed().contains(grant)) {
            return "**nobody**";
        }
        return requests(action) > 0 ? "the function" : "the Lambda service, with the role";
    }

    private String evidence(String grant, String action) {
        if (comparison.grantedNotUsed().contains(grant)) {
            return "**none**";
        }
        long requests = requests(action);
        if (requests > 0) {
            return requests + " requests observed";
        }
        return usage(action)
                .map(fact -> fact.claim().substring(USED.length()) + ": " + fact.evidence())
                .orElse("not observed; documented in the *AWS Lambda Developer Guide*");
    }

    private long requests(String action) {
        return proof.workloads().stream()
                .filter(result -> result.workload().caller() == Workload.Caller.FUNCTION)
                .flatMap(result -> result.requests().stream())
                .filter(request -> request.action().equals(action))
                .count();
    }

    private Optional<Fact> usage(String action) {
        Set<String> statements = proof.documents().of(PolicyKind.ROLE).map(PolicyDocument::statements).stream()
                .flatMap(List::stream)
                .filter(statement -> statement.actions().contains(action))
                .map(statement -> statement.sid())
                .collect(Collectors.toSet());
        return proof.facts().stream()
                .filter(fact -> fact.policy() == PolicyKind.ROLE && statements.contains(fact.sid()))
                .filter(fact -> fact.claim().startsWith(USED))
                .findFirst();
    }

    private static String list(List<String> grants) {
        return grants.isEmpty()
                ? "none"
                : grants.stream()
                        .map(grant -> "`" + grant.replace(" on ", "` on `") + "`")
                        .collect(Collectors.joining(", "));
    }
}
