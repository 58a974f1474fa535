package io.serverlesspipeline.deployment.configuration;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Where an entry of {@code config} is in the text of a stack file. Lines and columns start at 0.
 *
 * @param begin the line of the key
 * @param indent the column of the key
 * @param first the line on which the value starts
 * @param column the column at which the value starts, if it starts on the line of the key
 * @param end the line after the value
 * @param endColumn the column after the value in its last line, or -1 if comments can't follow it there
 * @param isAlias whether the value is an alias, whose content is elsewhere
 */
record StackFileEntry(int begin, int indent, int first, int column, int end, int endColumn, boolean isAlias) {
    private static final String CONFIG = "config";

    /**
     * Finds the entries of a stack file.
     *
     * @param text the file's text
     * @param lines its lines
     * @param qualify returns the name of a key with its namespace
     */
    static Map<String, StackFileEntry> find(String text, List<String> lines, UnaryOperator<String> qualify) {
        Map<String, StackFileEntry> entries = new TreeMap<>();
        if (YamlFile.yaml().compose(new StringReader(text)) instanceof MappingNode root) {
            List<NodeTuple> sections = root.getValue();
            for (int i = 0; i < sections.size(); i++) {
                if (scalar(sections.get(i).getKeyNode()).equals(CONFIG)
                        && sections.get(i).getValueNode() instanceof MappingNode config) {
                    addEntries(entries, config.getValue(), limit(sections, i, lines.size()), lines, qualify);
                }
            }
        }
        return entries;
    }

    /** Returns the YAML of the value without its indentation. */
    String value(List<String> lines) {
        if (first > begin) {
            return String.join("\n", lines.subList(begin + 1, end))
                    .stripIndent()
                    .strip();
        }
        List<String> value = new ArrayList<>(lines.subList(begin, end));
        if (endColumn >= 0) {
            int last = value.size() - 1;
            value.set(last, value.get(last).substring(0, endColumn));
        }
        value.set(0, value.get(0).substring(column));
        return String.join("\n", value).strip();
    }

    /** Returns the line of the key without a value that starts on it, but with its comment. */
    String keyLine(List<String> lines) {
        String line = lines.get(begin);
        if (first > begin) {
            return line;
        }
        String rest =
                endColumn < 0 ? "" : lines.get(end - 1).substring(endColumn).strip();
        return line.substring(0, column).stripTrailing() + (rest.startsWith("#") ? " " + rest : "");
    }

    private static void addEntries(
            Map<String, StackFileEntry> entries,
            List<NodeTuple> config,
            int end,
            List<String> lines,
            UnaryOperator<String> qualify) {
        for (int i = 0; i < config.size(); i++) {
            entries.put(
                    qualify.apply(scalar(config.get(i).getKeyNode())), of(config.get(i), limit(config, i, end), lines));
        }
    }

    /** Returns the line of the next key. */
    private static int limit(List<NodeTuple> tuples, int index, int end) {
        return index + 1 < tuples.size()
                ? tuples.get(index + 1).getKeyNode().getStartMark().getLine()
                : end;
    }

    private static StackFileEntry of(NodeTuple tuple, int limit, List<String> lines) {
        Node key = tuple.getKeyNode();
        Node value = tuple.getValueNode();
        int begin = key.getStartMark().getLine();
        boolean isAlias = value.getStartMark().getIndex() < key.getEndMark().getIndex();
        boolean isBlock = value instanceof CollectionNode<?> collection
                ? collection.getFlowStyle() == DumperOptions.FlowStyle.BLOCK
                : isLiteral(value);
        int end = isBlock || isAlias
                ? trimmed(begin, limit, lines, isLiteral(value))
                : value.getEndMark().getLine() + 1;
        return new StackFileEntry(
                begin,
                key.getStartMark().getColumn(),
                isAlias ? begin : value.getStartMark().getLine(),
                value.getStartMark().getColumn(),
                end,
                isBlock || isAlias ? -1 : value.getEndMark().getColumn(),
                isAlias);
    }

    /**
     * Returns the line after a block. Comments after it belong to the next key. In a literal, they belong to the value
     * if they are indented, as YAML defines it.
     */
    private static int trimmed(int begin, int limit, List<String> lines, boolean isLiteral) {
        int indent = lines.get(begin).length() - lines.get(begin).stripLeading().length();
        int end = limit;
        while (end > begin + 1 && !isContent(lines.get(end - 1), isLiteral ? indent : Integer.MAX_VALUE)) {
            end--;
        }
        return end;
    }

    private static boolean isContent(String line, int indent) {
        String content = line.strip();
        return !content.isEmpty() && (!content.startsWith("#") || line.indexOf('#') > indent);
    }

    private static boolean isLiteral(Node value) {
        return value instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL
                        || scalar.getScalarStyle() == DumperOptions.ScalarStyle.FOLDED);
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
