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

/** The part of the report about all that a role may do, and who does it. */
final class GrantsSection {
    /** Before what a fact says that Lambda was seen to do. */
    private static final String SEEN = "Used: ";

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
        return "### Granted and needed\n\nOf " + comparison.actions() + " actions, each on " + comparison.resources()
                + " resources as far as they are of its service, the role's policy allows these and no others:\n\n"
                + table + "Granted and not used: " + list(comparison.grantedNotUsed()) + ". Used and not granted: "
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
        return seen(action)
                .map(fact -> fact.claim().substring(SEEN.length()) + ": " + fact.evidence())
                .orElse("not observed; it is what the *AWS Lambda Developer Guide* says");
    }

    private long requests(String action) {
        return proof.workloads().stream()
                .filter(result -> result.workload().caller() == Workload.Caller.FUNCTION)
                .flatMap(result -> result.requests().stream())
                .filter(request -> request.action().equals(action))
                .count();
    }

    private Optional<Fact> seen(String action) {
        Set<String> statements = proof.documents().of(PolicyKind.ROLE).map(PolicyDocument::statements).stream()
                .flatMap(List::stream)
                .filter(statement -> statement.actions().contains(action))
                .map(statement -> statement.sid())
                .collect(Collectors.toSet());
        return proof.facts().stream()
                .filter(fact -> fact.policy() == PolicyKind.ROLE && statements.contains(fact.sid()))
                .filter(fact -> fact.claim().startsWith(SEEN))
                .findFirst();
    }

    private static String list(List<String> grants) {
        return grants.isEmpty()
                ? "nothing"
                : grants.stream()
                        .map(grant -> "`" + grant.replace(" on ", "` on `") + "`")
                        .collect(Collectors.joining(", "));
    }
}
