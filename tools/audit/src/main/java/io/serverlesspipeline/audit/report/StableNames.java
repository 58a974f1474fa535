package io.serverlesspipeline.audit.report;

import io.serverlesspipeline.audit.pipeline.AuditedPipeline;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Removes the random suffixes of automatic names from a report, so that reports of different runs are equal. */
final class StableNames {
    private static final Pattern AUTOMATIC = Pattern.compile("\\b((?:"
            + AuditedPipeline.ALL.stream().map(AuditedPipeline::name).collect(Collectors.joining("|"))
            + ")(?:-[a-z]+)*)-(?:[0-9a-f]{26}|[0-9a-f]{7})\\b");

    private StableNames() {}

    static String normalize(String report) {
        return AUTOMATIC.matcher(report).replaceAll("$1");
    }
}
