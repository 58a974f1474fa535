package io.serverlesspipeline.audit.need;

import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.policy.PolicyCondition;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The needs that justify a pipeline's policies, from {@code needs.yaml}. */
public final class Needs {
    private static final String RESOURCE = "needs.yaml";

    private final List<Need> needs;

    private Needs(List<Need> needs) {
        this.needs = needs;
    }

    /** Returns the needs of a pipeline. */
    public static Needs of(PipelineNames names) {
        try (InputStream file = Objects.requireNonNull(Needs.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            List<?> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            List<Need> needs = new ArrayList<>();
            entries.forEach(entry -> needs.add(need((Map<?, ?>) entry, names)));
            return new Needs(needs);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Returns the need that justifies a statement, or empty if no single need does. */
    public Optional<Need> of(PolicyKind policy, Statement statement) {
        return needs.stream()
                .filter(need -> need.policy() == policy && need.justifies(statement))
                .findFirst();
    }

    /** Returns all needs, including those that don't apply to the pipeline. */
    public List<Need> all() {
        return needs;
    }

    private static Need need(Map<?, ?> entry, PipelineNames names) {
        Object resources = entry.get("resources");
        Map<?, ?> source = (Map<?, ?>) Objects.requireNonNull(entry.get("source"));
        return new Need(
                PolicyKind.valueOf(string(entry, "policy")),
                strings(Objects.requireNonNull(entry.get("actions"))),
                string(entry, "effect").isEmpty() ? "Allow" : string(entry, "effect"),
                string(entry, "principal"),
                strings(resources == null ? List.of() : resources).stream()
                        .map(resource -> resolve(resource, names))
                        .toList(),
                conditions(entry, names),
                Need.User.valueOf(string(entry, "user")),
                string(entry, "why"),
                string(entry, "implies"),
                new SourceAnchor(string(source, "file"), string(source, "line")));
    }

    /** Reads conditions in the format of a policy document: operators that contain keys and values. */
    private static List<PolicyCondition> conditions(Map<?, ?> entry, PipelineNames names) {
        List<PolicyCondition> conditions = new ArrayList<>();
        if (entry.get("conditions") instanceof Map<?, ?> operators) {
            operators.forEach((operator, keys) -> ((Map<?, ?>) keys)
                    .forEach((key, value) -> conditions.add(new PolicyCondition(
                            (String) operator, (String) key, List.of(resolve((String) value, names))))));
        }
        return conditions;
    }

    private static List<String> strings(Object list) {
        List<String> strings = new ArrayList<>();
        ((List<?>) list).forEach(value -> strings.add((String) value));
        return strings;
    }

    private static String string(Map<?, ?> entry, String name) {
        Object value = entry.get(name);
        return value == null ? "" : (String) value;
    }

    private static String resolve(String template, PipelineNames names) {
        return template.replace("{bucketArn}", names.bucketArn())
                .replace("{tableArn}", names.tableArn())
                .replace("{logGroupArn}", names.logGroupArn())
                .replace("{failureDestinationArn}", names.failureDestinationArn())
                .replace("{functionArn}", names.functionArn())
                .replace("{workQueueArn}", names.workQueueArn())
                .replace("{eventRuleArn}", names.eventRuleArn())
                .replace("{account}", names.account());
    }
}
