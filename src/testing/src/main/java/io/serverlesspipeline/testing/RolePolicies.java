package io.serverlesspipeline.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the policies that a program gives a role, in each of the ways that IAM has. */
final class RolePolicies {
    static final String ROLE = "aws:iam/role:Role";

    private static final String MANAGED_POLICY = "aws:iam/policy:Policy";

    private final RecordedResource role;
    private final List<RecordedResource> resources;
    private final List<Grant> grants = new ArrayList<>();

    private RolePolicies(RecordedResource role, List<RecordedResource> resources) {
        this.role = role;
        this.resources = resources;
    }

    /** Returns everything that a role allows. */
    static List<Grant> grants(RecordedResource role, List<RecordedResource> resources) {
        RolePolicies policies = new RolePolicies(role, resources);
        policies.addOwn();
        resources.forEach(policies::addAttached);
        return List.copyOf(policies.grants);
    }

    private void addOwn() {
        PolicyDocument.of(role).stream()
                .filter(document -> !document.input().equals("assumeRolePolicy"))
                .flatMap(document -> document.statements().stream())
                .forEach(this::add);
        strings(role.inputs().get("managedPolicyArns")).forEach(arn -> addManaged(arn, role));
    }

    private void addAttached(RecordedResource resource) {
        switch (resource.type()) {
            case "aws:iam/rolePolicy:RolePolicy" -> {
                if (isRole(resource.inputs().get("role"))) {
                    PolicyDocument.statementsOf(resource).forEach(this::add);
                }
            }
            case "aws:iam/rolePolicyAttachment:RolePolicyAttachment" -> {
                if (isRole(resource.inputs().get("role"))) {
                    addManaged(String.valueOf(resource.inputs().get("policyArn")), resource);
                }
            }
            case "aws:iam/policyAttachment:PolicyAttachment" -> {
                if (strings(resource.inputs().get("roles")).anyMatch(this::isRole)) {
                    addManaged(String.valueOf(resource.inputs().get("policyArn")), resource);
                }
            }
            default -> {
                // Other resources give a role no permissions.
            }
        }
    }

    private void addManaged(String arn, RecordedResource attachment) {
        List<RecordedResource> policies = resources.stream()
                .filter(resource -> resource.type().equals(MANAGED_POLICY))
                .filter(resource -> resource.arn().equals(arn))
                .toList();
        if (policies.isEmpty()) {
            grants.add(Grant.ofManagedPolicy(arn, attachment));
        }
        policies.stream().flatMap(PolicyDocument::statementsOf).forEach(this::add);
    }

    private void add(PolicyStatement statement) {
        if (statement.isAllow()) {
            grants.addAll(statement.grants());
        }
    }

    private boolean isRole(@Nullable Object reference) {
        return Objects.equals(reference, role.id())
                || Objects.equals(reference, role.arn())
                || Objects.equals(reference, role.outputs().get("name"));
    }

    private static Stream<String> strings(@Nullable Object values) {
        return values instanceof Collection<?> list ? list.stream().map(String::valueOf) : Stream.of();
    }
}
