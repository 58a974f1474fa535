package io.serverlesspipeline.audit.report;

import io.serverlesspipeline.audit.pipeline.AuditedPipeline;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes from a report what differs between two runs: the digits that automatic names end in. */
final class StableNames {
    private static final Pattern AUTOMATIC = Pattern.compile("\\b((?:"
            + AuditedPipeline.ALL.stream().map(AuditedPipeline::name).collect(Collectors.joining("|"))
            + ")(?:-[a-z]+)*)-(?:[0-9a-f]{26}|[0-9a-f]{7})\\b");

    private StableNames() {}

    static String in(String report) {
        return AUTOMATIC.matcher(report).replaceAll("$1");
    }
}
