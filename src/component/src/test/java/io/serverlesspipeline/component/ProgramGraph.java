package io.serverlesspipeline.component;

import com.pulumi.asset.FileArchive;
import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RecordedResource;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Formats the resources of a run as readable text, with a block for each resource and a line for each input. */
final class ProgramGraph {
    private ProgramGraph() {}

    static String write(ProgramRun run) {
        return run.resources().stream()
                .sorted(Comparator.comparing(RecordedResource::name).thenComparing(RecordedResource::type))
                .map(ProgramGraph::block)
                .collect(Collectors.joining("\n"));
    }

    private static String block(RecordedResource resource) {
        StringBuilder block = new StringBuilder(resource.name() + " (" + resource.type() + ")\n");
        new TreeMap<>(resource.inputs()).forEach((input, value) -> append(block, "  " + input, value));
        return block.toString();
    }

    private static void append(StringBuilder block, String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            TreeMap<String, Object> sorted = new TreeMap<>();
            map.forEach((key, element) -> sorted.put(String.valueOf(key), element));
            sorted.forEach((key, element) -> append(block, path + "." + key, element));
        } else if (value instanceof Collection<?> elements) {
            int index = 0;
            for (Object element : elements) {
                append(block, path + "[" + index++ + "]", element);
            }
        } else if (value instanceof FileArchive) {
            block.append(path).append(" = a file archive\n");
        } else if (value instanceof Double number && number == Math.rint(number)) {
            block.append(path).append(" = ").append(number.longValue()).append('\n');
        } else {
            block.append(path).append(" = ").append(value).append('\n');
        }
    }
}
