package io.serverlesspipeline.audit.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A policy document.
 *
 * @param statements its statements, in its order
 */
public record PolicyDocument(List<Statement> statements) {
    /** Copies the statements, so that the document is immutable. */
    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /**
     * Reads a document.
     *
     * @param json the document as JSON, or as IAM answers it: the same, URL-encoded
     * @throws IllegalArgumentException if it is no policy document
     */
    public static PolicyDocument parse(String json) {
        return PolicyReader.read(json);
    }

    /** Returns the statement of an identifier. */
    public Statement statement(String sid) {
        return statements.stream()
                .filter(each -> each.sid().equals(sid))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The document has no statement " + sid));
    }

    /** Returns this document with a changed statement; one that is left without actions is left out. */
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

    /** Returns this document without a statement. */
    public PolicyDocument without(Statement statement) {
        return changed(statement, each -> each.withActions(List.of()));
    }

    /** Returns this document with a statement more. */
    public PolicyDocument with(Statement statement) {
        List<Statement> more = new ArrayList<>(statements);
        more.add(statement);
        return new PolicyDocument(more);
    }

    /** Returns the document as JSON on one line. */
    public String toJson() {
        return PolicyWriter.write(this);
    }
}
