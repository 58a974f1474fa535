package io.serverlesspipeline.provider;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws a graph of resources as SVG: boxes, and arrows from what must be there first to what needs it. */
final class GraphPicture {
    private static final double BOX_HEIGHT = 46;
    private static final double MARGIN = 24;
    private static final double LINE_HEIGHT = 15;

    /**
     * How much of the space between two columns an arrow takes to rise or fall, before it runs level under its label.
     */
    private static final double LABELLED_BEND = 32;

    /** The colour of each service's resources. */
    private static final Map<String, String> COLOURS = Map.of(
            "s3", "#3f8624",
            "dynamodb", "#4053d6",
            "lambda", "#ed7100",
            "iam", "#dd344c",
            "sqs", "#b0388b",
            "cloudwatch", "#8c4fff");

    private final ResourceGraph graph;
    private final GraphLayout layout;
    private final Map<DataFlow.Edge, List<String>> labels;
    private final double boxWidth;
    private final double gap;
    private final double bend;
    private final StringBuilder svg = new StringBuilder();

    private GraphPicture(ResourceGraph graph, Map<DataFlow.Edge, List<String>> labels, double boxWidth, double gap) {
        this.graph = graph;
        this.layout = GraphLayout.of(graph);
        this.labels = labels;
        this.boxWidth = boxWidth;
        this.gap = gap;
        this.bend = labels.isEmpty() ? gap : LABELLED_BEND;
    }

    static String of(ResourceGraph graph, String title) {
        return new GraphPicture(graph.reduced(), Map.of(), 236, 64).draw(title);
    }

    /** Draws a flow, with labels beside the arrows. */
    static String of(DataFlow flow, String title) {
        return new GraphPicture(flow.graph(), flow.labels(), 140, 150).draw(title);
    }

    private String draw(String title) {
        double width = 2 * MARGIN + (layout.columns() - 1) * (boxWidth + gap) + boxWidth;
        double height = 2 * MARGIN
                + BOX_HEIGHT
                + graph.types().keySet().stream()
                        .mapToDouble(layout::height)
                        .max()
                        .orElse(0);
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\">", width, height);
        add("<title>%s</title>", title);
        add(
                "<style>text { font-family: system-ui, sans-serif; } .name { font-size: 13px; font-weight: 600; fill: #1b1f24; }"
                        + " .type { font-size: 11px; fill: #57606a; }</style>");
        add("<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\""
                + " orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 Z\" fill=\"#8b949e\"/></marker></defs>");
        add("<rect width=\"%.0f\" height=\"%.0f\" fill=\"#ffffff\"/>", width, height);
        layout.lines().forEach(this::line);
        labels.forEach(this::label);
        graph.types().forEach(this::box);
        add("</svg>");
        return svg.toString();
    }

    private void line(List<String> nodes) {
        StringBuilder path = new StringBuilder();
        for (int index = 0; index < nodes.size(); index++) {
            String node = nodes.get(index);
            boolean first = index == 0;
            boolean last = index == nodes.size() - 1;
            if (first) {
                path.append(text("M%.0f %.0f", right(node), middle(node)));
            } else {
                double from = right(nodes.get(index - 1));
                path.append(text(
                        " C%.0f %.0f %.0f %.0f %.0f %.0f",
                        from + bend / 2,
                        middle(nodes.get(index - 1)),
                        from + bend / 2,
                        middle(node),
                        from + bend,
                        middle(node)));
                double level = last ? left(node) : right(node);
                path.append(level > from + bend ? text(" L%.0f %.0f", level, middle(node)) : "");
            }
        }
        add("<path d=\"%s\" fill=\"none\" stroke=\"#8b949e\" stroke-width=\"1.4\" marker-end=\"url(#arrow)\"/>", path);
    }

    /** Writes the first line of a label above the level part of an arrow, and the others below. */
    private void label(DataFlow.Edge edge, List<String> lines) {
        for (int index = 0; index < lines.size(); index++) {
            add(
                    "<text class=\"type\" x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\">%s</text>",
                    left(edge.to()) - (gap - bend) / 2,
                    middle(edge.to()) + (index == 0 ? -7 : index * LINE_HEIGHT),
                    lines.get(index));
        }
    }

    private void box(String name, String type) {
        String service = service(type);
        double top = middle(name) - BOX_HEIGHT / 2;
        add(
                "<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"6\" fill=\"#f6f8fa\" stroke=\"#d0d7de\"/>",
                left(name), top, boxWidth, BOX_HEIGHT);
        add(
                "<rect x=\"%.0f\" y=\"%.0f\" width=\"5\" height=\"%.0f\" rx=\"2\" fill=\"%s\"/>",
                left(name), top, BOX_HEIGHT, COLOURS.getOrDefault(service, "#57606a"));
        // The name of the pipeline, with which all begin, is the same in every box.
        add(
                "<text class=\"name\" x=\"%.0f\" y=\"%.0f\">%s</text>",
                left(name) + 14, top + 19, name.substring(name.indexOf('-') + 1));
        add(
                "<text class=\"type\" x=\"%.0f\" y=\"%.0f\">%s</text>",
                left(name) + 14,
                top + 36,
                service.isEmpty() ? type : service + " " + shortened(type.substring(type.lastIndexOf(':') + 1)));
    }

    /** Returns the service of a resource's type, or nothing for what isn't a resource. */
    private static String service(String type) {
        return type.substring(type.indexOf(':') + 1, Math.max(type.indexOf('/'), type.indexOf(':') + 1));
    }

    /** The longest names of types do not fit into a box; the resource's own name tells the rest. */
    private static String shortened(String type) {
        return type.length() <= 30 ? type : type.substring(0, 29) + "…";
    }

    private double left(String node) {
        return MARGIN + layout.column(node) * (boxWidth + gap);
    }

    private double right(String node) {
        return left(node) + boxWidth;
    }

    private double middle(String node) {
        return MARGIN + BOX_HEIGHT / 2 + layout.height(node);
    }

    private void add(String format, Object... values) {
        svg.append(text(format, values)).append('\n');
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
