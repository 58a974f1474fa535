package io.serverlesspipeline.provider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pulumirpc.Resource.RegisterResourceRequest;

/**
 * The resources of a component, and which of them must be there before which.
 *
 * @param types the type token of each resource by its name
 * @param dependencies the names of what each resource refers to or waits for, by its own name
 */
record ResourceGraph(Map<String, String> types, Map<String, Set<String>> dependencies) {
    /** Returns the graph of what an engine was asked to register, without components and without the stack. */
    static ResourceGraph of(List<RegisterResourceRequest> registered) {
        Map<String, String> types = new TreeMap<>();
        registered.stream()
                .filter(RegisterResourceRequest::getCustom)
                .forEach(resource -> types.put(resource.getName(), resource.getType()));
        Map<String, Set<String>> dependencies = new TreeMap<>();
        registered.stream()
                .filter(RegisterResourceRequest::getCustom)
                .forEach(resource -> dependencies.put(
                        resource.getName(),
                        resource.getDependenciesList().stream()
                                .map(urn -> urn.substring(urn.lastIndexOf("::") + 2))
                                .filter(types::containsKey)
                                .collect(Collectors.toCollection(TreeSet::new))));
        return new ResourceGraph(types, dependencies);
    }

    /** Returns the graph without the dependencies that follow from others. */
    ResourceGraph reduced() {
        Map<String, Set<String>> reduced = new TreeMap<>();
        dependencies.forEach((name, direct) -> reduced.put(
                name,
                direct.stream()
                        .filter(dependency -> direct.stream()
                                .noneMatch(other -> !other.equals(dependency) && reaches(other, dependency)))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return new ResourceGraph(types, reduced);
    }

    /** Returns the names by the number of steps that must come before, the first ones first. */
    List<List<String>> layers() {
        Map<Integer, List<String>> layers = new TreeMap<>();
        Map<String, Integer> depths = new LinkedHashMap<>();
        types.keySet()
                .forEach(name -> layers.computeIfAbsent(depth(name, depths), depth -> new ArrayList<>())
                        .add(name));
        return List.copyOf(layers.values());
    }

    private int depth(String name, Map<String, Integer> known) {
        Integer depth = known.get(name);
        if (depth == null) {
            depth = 0;
            for (String dependency : dependencies.getOrDefault(name, Set.of())) {
                depth = Math.max(depth, depth(dependency, known) + 1);
            }
            known.put(name, depth);
        }
        return depth;
    }

    private boolean reaches(String name, String target) {
        return dependencies.getOrDefault(name, Set.of()).stream()
                .anyMatch(dependency -> dependency.equals(target) || reaches(dependency, target));
    }
}
