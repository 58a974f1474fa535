package io.serverlesspipeline.component.internal.extension;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rejects classes that are in the function twice, because the order of the class path would decide which one runs. */
final class ClassConflictChecks {
    private static final String API = "io.serverlesspipeline.handler.api.";

    private ClassConflictChecks() {}

    static void check(List<ExtensionJar> jars, PackageContent content, ArgumentChecks checks) {
        Map<String, String> owners = new TreeMap<>();
        content.classes().forEach((type, file) -> owners.put(type, file + " of the function's package"));
        for (ExtensionJar jar : jars) {
            Optional<String> api = jar.classes().keySet().stream()
                    .filter(type -> type.startsWith(API))
                    .findFirst();
            if (api.isPresent()) {
                rejectApi(jar, api.get(), checks);
            } else {
                rejectConflicts(jar, owners, checks);
            }
            jar.classes().keySet().forEach(type -> owners.putIfAbsent(type, jar.argument() + ", " + jar.file() + ","));
        }
    }

    /** The custom runtime's package contains the API in its Java image, where these checks don't find it. */
    private static void rejectApi(ExtensionJar jar, String type, ArgumentChecks checks) {
        checks.addProblem(
                jar.argument(),
                "contains the class " + type + " of the API, which is part of the function",
                "exclude the API from " + jar.file()
                        + ": give the dependency serverless-pipeline-handler-api the scope provided");
    }

    /** Reports one class for each file, because two versions of a library have most classes in common. */
    private static void rejectConflicts(ExtensionJar jar, Map<String, String> owners, ArgumentChecks checks) {
        Map<String, String> typeByOwner = new LinkedHashMap<>();
        jar.classes().keySet().stream()
                .filter(owners::containsKey)
                .forEach(type -> typeByOwner.putIfAbsent(owners.getOrDefault(type, ""), type));
        typeByOwner.forEach((owner, type) -> checks.addProblem(
                jar.argument(),
                "contains the class " + type + ", which " + owner + " also contains",
                "exclude the library that it belongs to from " + jar.file()
                        + ", for example with the scope provided, or relocate its packages"));
    }
}
