package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement that allows the function's role to use resources that aren't part of the pipeline. */
public final class PolicyStatementArgs extends ResourceArgs {
    @Import(name = "sid")
    private final @Nullable String sid;

    @Import(name = "actions", required = true)
    private final List<String> actions;

    @Import(name = "resources", required = true)
    private final Output<List<String>> resources;

    @Import(name = "conditions")
    private final @Nullable Output<Map<String, Map<String, List<String>>>> conditions;

    @Import(name = "allowWildcards")
    private final @Nullable Boolean allowWildcards;

    private PolicyStatementArgs(Builder builder) {
        this.sid = builder.sid;
        this.actions = Objects.requireNonNullElse(builder.actions, List.of());
        this.resources = Objects.requireNonNullElseGet(builder.resources, () -> Output.of(List.of()));
        this.conditions = builder.conditions;
        this.allowWildcards = builder.allowWildcards;
    }

    /** Returns a builder for a statement; {@code actions} and {@code resources} are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the statement's ID, if it is set. */
    public Optional<String> sid() {
        return Optional.ofNullable(sid);
    }

    /** Returns the allowed actions, or an empty list if they aren't set. */
    public List<String> actions() {
        return actions;
    }

    /** Returns the ARNs of the resources, or an empty list if they aren't set. */
    public Output<List<String>> resources() {
        return resources;
    }

    /** Returns the conditions by operator and condition key, if they are set. */
    public Optional<Output<Map<String, Map<String, List<String>>>>> conditions() {
        return Optional.ofNullable(conditions);
    }

    /** Returns whether actions and resources may be wildcards, if it is set. */
    public Optional<Boolean> allowWildcards() {
        return Optional.ofNullable(allowWildcards);
    }

    /** Builds a {@link PolicyStatementArgs}. An argument that isn't set, or is null, has its default. */
    public static final class Builder {
        private @Nullable String sid;
        private @Nullable List<String> actions;
        private @Nullable Output<List<String>> resources;
        private @Nullable Output<Map<String, Map<String, List<String>>>> conditions;
        private @Nullable Boolean allowWildcards;

        private Builder() {}

        /**
         * Sets the statement's ID: 1 to 100 letters and digits, different from the IDs of all other statements of the
         * role. Default: {@code Additional} and the number of the statement. Changing it updates the policy in place.
         */
        public Builder sid(@Nullable String sid) {
            this.sid = sid;
            return this;
        }

        /**
         * Sets the allowed actions, at least one, such as {@code secretsmanager:GetSecretValue}. An action can contain
         * wildcards only with {@code allowWildcards}. Changing it updates the policy in place.
         */
        public Builder actions(@Nullable List<String> actions) {
            this.actions = actions == null ? null : List.copyOf(actions);
            return this;
        }

        /** Sets actions to plain values, see {@link #actions(List)}. */
        public Builder actions(String... actions) {
            return actions(List.of(actions));
        }

        /**
         * Sets the ARNs of the resources, at least one, such as {@code arn:aws:s3:::example-bucket/countries/*}. A
         * pattern must begin with a part of the resource's name, unless the statement has {@code conditions} or
         * {@code allowWildcards}. Changing it updates the policy in place.
         */
        public Builder resources(@Nullable Output<List<String>> resources) {
            this.resources = resources;
            return this;
        }

        /** Sets resources to plain values, see {@link #resources(Output)}. */
        public Builder resources(List<String> resources) {
            return resources(Output.of(resources));
        }

        /** Sets resources to plain values, see {@link #resources(Output)}. */
        public Builder resources(String... resources) {
            return resources(List.of(resources));
        }

        /**
         * Sets the conditions, all of which must be met: for each operator, such as {@code StringEquals}, the condition
         * keys and their values. Default: none; the statement always applies. Changing it updates the policy in place.
         */
        public Builder conditions(@Nullable Output<Map<String, Map<String, List<String>>>> conditions) {
            this.conditions = conditions;
            return this;
        }

        /** Sets conditions to plain values, see {@link #conditions(Output)}. */
        public Builder conditions(Map<String, Map<String, List<String>>> conditions) {
            return conditions(Output.of(conditions));
        }

        /**
         * Sets whether actions can contain wildcards, and resources can be {@code *}. Default: {@code false}. Changing
         * it changes only what the component accepts.
         */
        public Builder allowWildcards(@Nullable Boolean allowWildcards) {
            this.allowWildcards = allowWildcards;
            return this;
        }

        /** Returns the arguments. A pipeline validates them when it is created. */
        public PolicyStatementArgs build() {
            return new PolicyStatementArgs(this);
        }
    }
}
