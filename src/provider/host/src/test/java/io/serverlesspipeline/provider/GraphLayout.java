package io.serverlesspipeline.provider;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Lays a graph out in columns, after Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of Hierarchical
 * System Structures": each resource in the column after what it depends on, bends where a line passes a column, and in
 * each column that order in which few lines cross.
 */
final class GraphLayout {
    private static final int SWEEPS = 24;
    private static final double BOX_SPACE = 62;
    private static final double BEND_SPACE = 22;

    private final List<List<String>> columns = new ArrayList<>();
    private final List<List<String>> lines = new ArrayList<>();
    private final Map<String, List<String>> before = new HashMap<>();
    private final Map<String, List<String>> after = new HashMap<>();
    private final Map<String, Double> heights = new HashMap<>();
    private final ResourceGraph graph;

    private GraphLayout(ResourceGraph graph) {
        this.graph = graph;
    }

    static GraphLayout of(ResourceGraph graph) {
        GraphLayout layout = new GraphLayout(graph);
        graph.layers().forEach(layer -> layout.columns.add(new ArrayList<>(layer)));
        graph.dependencies()
                .forEach((name, dependencies) -> dependencies.forEach(dependency -> layout.addLine(dependency, name)));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            layout.sortColumns(sweep % 2 == 0);
        }
        layout.stack();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            layout.straighten(sweep % 2 == 0);
        }
        return layout;
    }

    /** Returns the number of columns. */
    int columns() {
        return columns.size();
    }

    /** Returns the column of a resource or a bend. */
    int column(String node) {
        int column = 0;
        while (!columns.get(column).contains(node)) {
            column++;
        }
        return column;
    }

    /** Returns how far down the middle of a resource or a bend is, from 0. */
    double height(String node) {
        return Objects.requireNonNull(heights.get(node), node) - Collections.min(heights.values());
    }

    /** Returns each line from a resource, through its bends, to one that depends on it. */
    List<List<String>> lines() {
        return List.copyOf(lines);
    }

    private void addLine(String from, String to) {
        List<String> line = new ArrayList<>(List.of(from));
        for (int column = column(from) + 1; column < column(to); column++) {
            String bend = from + " to " + to + " in " + column;
            columns.get(column).add(bend);
            line.add(bend);
        }
        line.add(to);
        for (int index = 1; index < line.size(); index++) {
            before.computeIfAbsent(line.get(index), node -> new ArrayList<>()).add(line.get(index - 1));
            after.computeIfAbsent(line.get(index - 1), node -> new ArrayList<>())
                    .add(line.get(index));
        }
        lines.add(line);
    }

    private void sortColumns(boolean forwards) {
        Map<String, Double> places = new HashMap<>();
        columns.forEach(column -> column.forEach(node -> places.put(node, (double) column.indexOf(node))));
        for (List<String> column : inOrder(forwards)) {
            Map<String, Double> wanted = new HashMap<>();
            column.forEach(node -> wanted.put(node, mean(node, forwards, places)));
            column.sort(Comparator.comparing(wanted::get));
            column.forEach(node -> places.put(node, (double) column.indexOf(node)));
        }
    }

    private void stack() {
        for (List<String> column : columns) {
            double height = 0;
            for (String node : column) {
                heights.put(node, height);
                height += space(node);
            }
            double middle = height / 2;
            column.forEach(node -> heights.merge(node, -middle, Double::sum));
        }
    }

    /** Moves each node towards its neighbours, as far as the nodes above and below it leave room. */
    private void straighten(boolean forwards) {
        for (List<String> column : inOrder(forwards)) {
            double moved = 0;
            double free = Double.NEGATIVE_INFINITY;
            Map<String, Double> places = new HashMap<>();
            for (String node : column) {
                double wanted = mean(node, forwards, heights);
                double place = Math.max(wanted, free + space(node) / 2);
                free = place + space(node) / 2;
                moved += place - wanted;
                places.put(node, place);
            }
            double back = moved / column.size();
            places.forEach((node, place) -> heights.put(node, place - back));
        }
    }

    private List<List<String>> inOrder(boolean forwards) {
        List<List<String>> ordered = new ArrayList<>(columns);
        if (!forwards) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    private double mean(String node, boolean forwards, Map<String, Double> places) {
        List<String> neighbours = (forwards ? before : after).getOrDefault(node, List.of());
        return (neighbours.isEmpty() ? Stream.of(node) : neighbours.stream())
                .mapToDouble(neighbour -> Objects.requireNonNull(places.get(neighbour), neighbour))
                .average()
                .orElseThrow();
    }

    private double space(String node) {
        return graph.types().containsKey(node) ? BOX_SPACE : BEND_SPACE;
    }
}
