package io.serverlesspipeline.local.console;

import io.serverlesspipeline.audit.policy.PolicyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What fails without a statement, as the committed report of {@code ./pipeline audit} proves it.
 *
 * @param byStatement the claims and their evidence by the policy's title and the statement's Sid
 */
record ProvenFailures(Map<String, List<String>> byStatement) {
    private static final String REPORT = "docs/iam-audit.md";
    private static final String POLICY = "### ";
    private static final String STATEMENT = "#### `";
    private static final int CLAIM = 1;
    private static final int EVIDENCE = 4;

    /** Reads the report of a checkout. Returns no failures if it has none. */
    static ProvenFailures read(Path root) {
        try {
            return of(Files.readString(root.resolve(REPORT)));
        } catch (IOException exception) {
            return new ProvenFailures(Map.of());
        }
    }

    /** Reads a report, in which the first pipeline with a statement counts. */
    static ProvenFailures of(String report) {
        Map<String, List<String>> byStatement = new HashMap<>();
        String policy = "";
        List<String> failures = new ArrayList<>();
        for (String line : report.lines().toList()) {
            if (line.startsWith(STATEMENT)) {
                failures = new ArrayList<>();
                String sid = line.substring(STATEMENT.length(), line.lastIndexOf('`'));
                byStatement.putIfAbsent(key(policy, sid), failures);
            } else if (line.startsWith(POLICY)) {
                policy = line.substring(POLICY.length());
            } else if (Stream.of("| Needed: ", "| Bounded: without ").anyMatch(line::startsWith)) {
                String[] cells = line.split(" ?\\| ?", -1);
                String change = cells[CLAIM].replaceFirst("^(Needed: fails|Bounded:) w", "W");
                failures.add((change + ": " + cells[EVIDENCE]).replace("`", ""));
            }
        }
        return new ProvenFailures(byStatement);
    }

    List<String> of(PolicyKind policy, String sid) {
        // Pulumi adds a random suffix to the name of a function's permission, which is its Sid.
        return byStatement.getOrDefault(
                key(policy.title(), sid),
                byStatement.getOrDefault(key(policy.title(), sid.replaceFirst("-[0-9a-f]{7}$", "")), List.of()));
    }

    private static String key(String policy, String sid) {
        return policy + "/" + sid;
    }
}
