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

/** All that the policies of one pipeline are for. */
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

    /** Returns the need that a statement serves; none if it allows anything beyond one. */
    public Optional<Need> of(PolicyKind policy, Statement statement) {
        return needs.stream()
                .filter(need -> need.policy() == policy && need.isServedBy(statement))
                .findFirst();
    }

    /** Returns all needs, whether the pipeline has them or not. */
    public List<Need> all() {
        return needs;
    }

    private static Need need(Map<?, ?> entry, PipelineNames names) {
        Object resources = entry.get("resources");
        Map<?, ?> source = (Map<?, ?>) Objects.requireNonNull(entry.get("source"));
        return new Need(
                PolicyKind.valueOf(text(entry, "policy")),
                texts(Objects.requireNonNull(entry.get("actions"))),
                text(entry, "effect").isEmpty() ? "Allow" : text(entry, "effect"),
                text(entry, "principal"),
                texts(resources == null ? List.of() : resources).stream()
                        .map(resource -> filled(resource, names))
                        .toList(),
                conditions(entry, names),
                Need.User.valueOf(text(entry, "user")),
                text(entry, "why"),
                text(entry, "implies"),
                new SourceAnchor(text(source, "file"), text(source, "line")));
    }

    /** Reads conditions as they stand in a policy document: keys with their values below the operator. */
    private static List<PolicyCondition> conditions(Map<?, ?> entry, PipelineNames names) {
        List<PolicyCondition> conditions = new ArrayList<>();
        if (entry.get("conditions") instanceof Map<?, ?> operators) {
            operators.forEach((operator, keys) -> ((Map<?, ?>) keys)
                    .forEach((key, value) -> conditions.add(new PolicyCondition(
                            (String) operator, (String) key, List.of(filled((String) value, names))))));
        }
        return conditions;
    }

    private static List<String> texts(Object list) {
        List<String> texts = new ArrayList<>();
        ((List<?>) list).forEach(text -> texts.add((String) text));
        return texts;
    }

    private static String text(Map<?, ?> entry, String name) {
        Object text = entry.get(name);
        return text == null ? "" : (String) text;
    }

    private static String filled(String template, PipelineNames names) {
        return template.replace("{bucketArn}", names.bucketArn())
                .replace("{tableArn}", names.tableArn())
                .replace("{logGroupArn}", names.logGroupArn())
                .replace("{failureDestinationArn}", names.failureDestinationArn())
                .replace("{functionArn}", names.functionArn())
                .replace("{account}", names.account());
    }
}
