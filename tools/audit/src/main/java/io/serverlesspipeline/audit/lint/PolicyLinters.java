package io.serverlesspipeline.audit.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.script.PythonScript;
import io.serverlesspipeline.emulator.PythonInstallation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The policy linters, installed from PyPI in their own virtual environment with every file pinned by its hash. */
public final class PolicyLinters {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PythonScript script;

    private PolicyLinters(PythonScript script) {
        this.script = script;
    }

    /** Returns the linters' installation, which may not exist yet. */
    public static PythonInstallation installation(Path directory, Map<String, String> environment) {
        return new PythonInstallation("The policy linters", "cloudsplaining", requirements(), directory, environment);
    }

    /** Returns the pinned version of a linter. */
    public static String pinnedVersion(String linter) {
        return requirements()
                .lines()
                .filter(line -> line.startsWith(linter + "=="))
                .map(line -> line.substring(linter.length() + 2).split(" ", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    /** Returns linters that run in the given Python interpreter. */
    public static PolicyLinters of(Path python) {
        return new PolicyLinters(new PythonScript(python, PolicyLinters.class, "lint.py"));
    }

    /** Runs the linters on policy documents. */
    public LintReport read(Map<PolicyKind, PolicyDocument> documents) throws InterruptedException {
        ObjectNode input = JSON.createObjectNode();
        input.putArray("documents");
        List<PolicyKind> kinds = List.copyOf(new TreeMap<>(documents).keySet());
        for (PolicyKind kind : kinds) {
            ObjectNode document = input.withArray("documents").addObject();
            document.set("document", json(Objects.requireNonNull(documents.get(kind))));
            document.put("identity", kind.isOfRole());
        }
        JsonNode output = script.run(input);
        Map<PolicyKind, List<LintFinding>> findings = new EnumMap<>(PolicyKind.class);
        for (int number = 0; number < kinds.size(); number++) {
            PolicyKind kind = kinds.get(number);
            findings.put(
                    kind,
                    findings(
                            kind,
                            Objects.requireNonNull(documents.get(kind)),
                            output.path("findings").path(number)));
        }
        List<KnownAction> actions = new ArrayList<>();
        output.path("actions").forEach(action -> actions.add(action(action)));
        return new LintReport(findings, actions);
    }

    private static List<LintFinding> findings(PolicyKind kind, PolicyDocument document, JsonNode nodes) {
        List<LintFinding> findings = new ArrayList<>();
        for (JsonNode node : nodes) {
            String issue = node.path(1).asText();
            String detail = node.path(2).asText();
            String explanation = AcceptedFindings.of(kind, document, issue, detail);
            findings.add(new LintFinding(node.path(0).asText(), issue, detail, explanation));
        }
        return findings;
    }

    private static KnownAction action(JsonNode node) {
        List<String> types = new ArrayList<>();
        node.path(1).forEach(type -> types.add(type.asText()));
        return new KnownAction(node.path(0).asText(), types);
    }

    private static JsonNode json(PolicyDocument document) {
        try {
            return JSON.readTree(document.toJson());
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("A policy document is always valid JSON", exception);
        }
    }

    private static String requirements() {
        try (InputStream resource = PolicyLinters.class.getResourceAsStream("requirements.txt")) {
            return new String(
                    Objects.requireNonNull(resource, "requirements.txt").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
