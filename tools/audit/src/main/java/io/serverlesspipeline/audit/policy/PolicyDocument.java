package io.serverlesspipeline.audit.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A policy document.
 *
 * @param statements the statements in order
 */
public record PolicyDocument(List<Statement> statements) {
    /** Creates a defensive copy of the statements. */
    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /**
     * Parses a document.
     *
     * @param json the document as JSON, optionally URL-encoded as returned by IAM
     * @throws IllegalArgumentException if it isn't a policy document
     */
    public static PolicyDocument parse(String json) {
        return PolicyReader.read(json);
    }

    /** Returns the statement with a Sid. */
    public Statement statement(String sid) {
        return statements.stream()
                .filter(each -> each.sid().equals(sid))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The document has no statement " + sid));
    }

    /**
     * Returns a copy of this document with a change applied to one statement. A statement without actions is removed.
     */
    public PolicyDocument changed(Statement statement, UnaryOperator<Statement> change) {
        List<Statement> changed = new ArrayList<>();
        for (Statement each : statements) {
            Statement result = each.equals(statement) ? change.apply(each) : each;
            if (!result.actions().isEmpty()) {
                changed.add(result);
            }
        }
        return new PolicyDocument(changed);
    }

    /** Returns a copy of this document without a statement. */
    public PolicyDocument without(Statement statement) {
        return changed(statement, each -> each.withActions(List.of()));
    }

    /** Returns a copy of this document with an additional statement. */
    public PolicyDocument with(Statement statement) {
        List<Statement> extended = new ArrayList<>(statements);
        extended.add(statement);
        return new PolicyDocument(extended);
    }

    /** Returns the document as JSON on a single line. */
    public String toJson() {
        return PolicyWriter.write(this);
    }
}
