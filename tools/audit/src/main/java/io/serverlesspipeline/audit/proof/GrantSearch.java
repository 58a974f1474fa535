package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.evaluation.Grant;
import io.serverlesspipeline.audit.evaluation.PolicyEvaluator;
import io.serverlesspipeline.audit.lint.KnownAction;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what a role's policy allows with what is needed. It tries every action of AWS on every resource of this
 * pipeline and of another one, and on no resource at all.
 */
final class GrantSearch {
    private static final String OBJECT = "any-object";
    private static final String OUTSIDE = "any-object-outside-the-prefix";

    private final PipelineNames own;
    private final PipelineNames other;
    private final String keyPrefix;

    GrantSearch(PipelineNames own, PipelineNames other, String keyPrefix) {
        this.own = own;
        this.other = other;
        this.keyPrefix = keyPrefix;
    }

    /**
     * Compares.
     *
     * @param actions every action of AWS
     * @param needed the calls that must be allowed
     */
    GrantComparison compare(
            PolicyDocument document, PolicyEvaluator evaluator, List<KnownAction> actions, List<NeededCall> needed)
            throws InterruptedException {
        List<String> resources = resources();
        List<String> names = actions.stream().map(KnownAction::name).toList();
        Set<String> granted = texts(evaluator.grants(document, names, resources, Map.of()));
        Set<String> used = texts(needed.stream()
                .map(call -> new Grant(call.action(), representative(call.resource())))
                .toList());
        return new GrantComparison(actions.size(), resources.size(), List.copyOf(granted), List.copyOf(used));
    }

    private List<String> resources() {
        List<String> resources = new ArrayList<>();
        for (PipelineNames names : List.of(own, other)) {
            resources.add(names.bucketArn());
            resources.add(names.tableArn());
            resources.add(names.tableArn() + "/index/GSI1");
            resources.add(names.logGroupArn());
            resources.add(names.logGroupArn() + NeededCalls.STREAM);
            resources.add(names.failureDestinationArn());
            resources.add(names.functionArn());
            resources.add(names.roleArn());
        }
        resources.add(other.bucketArn() + "/" + OBJECT);
        resources.add(own.bucketArn() + "/" + keyPrefix + OBJECT);
        if (!keyPrefix.isEmpty()) {
            resources.add(own.bucketArn() + "/" + OUTSIDE);
        }
        resources.add("*");
        return resources;
    }

    /** One object stands for all that the function reads. */
    private String representative(String resource) {
        String objects = own.bucketArn() + "/" + keyPrefix;
        return resource.startsWith(objects) ? objects + OBJECT : resource;
    }

    private static Set<String> texts(List<Grant> grants) {
        Set<String> texts = new TreeSet<>();
        grants.forEach(grant -> texts.add(grant.action() + " on " + grant.resource()));
        return texts;
    }
}
