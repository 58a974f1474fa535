package io.serverlesspipeline.benchmark.report;

import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.statistics.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws results as a bar chart of medians, with a thin line from the smallest to the largest sample. */
final class Plot {
    private static final int WIDTH = 760;
    private static final int LEFT = 290;
    private static final int BAR = 18;
    private static final int ROW = 26;
    private static final int RIGHT = 90;

    private record Bar(String label, double median, double minimum, double maximum) {}

    private record Panel(String title, List<Bar> bars) {}

    private Plot() {}

    /** Returns the plot as SVG. */
    static String of(List<Results> all) {
        List<Panel> panels = panels(all);
        StringBuilder body = new StringBuilder();
        int y = 10;
        for (Panel panel : panels) {
            y = draw(panel, y, body);
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + y + "\" viewBox=\"0 0 "
                + WIDTH + " " + y + "\" font-family=\"sans-serif\" font-size=\"13\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + body + "</svg>\n";
    }

    private static List<Panel> panels(List<Results> all) {
        List<Panel> panels = new ArrayList<>();
        for (Results results : all) {
            switch (results.benchmark()) {
                case "cold" -> {
                    for (String condition : results.conditions()) {
                        panels.add(panel("Cold start, " + condition + ", ms", results, condition, "total"));
                    }
                }
                case "warm" ->
                    panels.add(panel(
                            "Warm event, ms", results, results.conditions().get(0), "event"));
                case "throughput" ->
                    panels.add(panel(
                            "NDJSON records per second",
                            results,
                            results.conditions().get(0),
                            "records"));
                default -> {
                    // The other benchmarks don't compare functions.
                }
            }
        }
        return panels;
    }

    private static Panel panel(String title, Results results, String condition, String quantity) {
        return new Panel(
                title,
                results.subjects().stream()
                        .map(subject -> bar(subject, results.samples(subject, condition, quantity)))
                        .toList());
    }

    private static Bar bar(String label, List<Double> samples) {
        return new Bar(
                label,
                Samples.median(samples),
                samples.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                samples.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }

    private static int draw(Panel panel, int top, StringBuilder body) {
        int y = top + 20;
        body.append("<text x=\"10\" y=\"")
                .append(y)
                .append("\" font-weight=\"bold\">")
                .append(escaped(panel.title()))
                .append("</text>\n");
        y += 10;
        double largest = panel.bars().stream().mapToDouble(Bar::maximum).max().orElse(1);
        double scale = (WIDTH - LEFT - RIGHT) / largest;
        for (Bar bar : panel.bars()) {
            String color = bar.label().startsWith("this function") ? "#2b6cb0" : "#a0aec0";
            body.append(String.format(
                    Locale.ROOT,
                    """
                    <text x="%d" y="%d" text-anchor="end">%s</text>
                    <rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>
                    <path d="M%.1f %dH%.1f" stroke="#1a202c"/>
                    <text x="%.1f" y="%d">%s</text>
                    """,
                    LEFT - 8,
                    y + 14,
                    escaped(bar.label()),
                    LEFT,
                    y,
                    bar.median() * scale,
                    BAR,
                    color,
                    LEFT + bar.minimum() * scale,
                    y + BAR / 2,
                    LEFT + bar.maximum() * scale,
                    LEFT + bar.maximum() * scale + 8,
                    y + 14,
                    FormattedNumbers.of(bar.median())));
            y += ROW;
        }
        return y + 10;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    }
}
