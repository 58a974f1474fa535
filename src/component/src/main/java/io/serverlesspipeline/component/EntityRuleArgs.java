package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the entity mapping, which determines how a record of one type becomes an item of the table. Keys are
 * templates: literal text with record fields in braces, such as {@code USER#{userId}}.
 */
public final class EntityRuleArgs extends ResourceArgs {
    @Import(name = "type", required = true)
    private final String type;

    @Import(name = "pk", required = true)
    private final String pk;

    @Import(name = "sk", required = true)
    private final String sk;

    @Import(name = "gsi1pk")
    private final @Nullable String gsi1pk;

    @Import(name = "gsi1sk")
    private final @Nullable String gsi1sk;

    @Import(name = "ttl")
    private final @Nullable String ttl;

    private EntityRuleArgs(Builder builder) {
        this.type = Objects.requireNonNullElse(builder.type, "");
        this.pk = Objects.requireNonNullElse(builder.pk, "");
        this.sk = Objects.requireNonNullElse(builder.sk, "");
        this.gsi1pk = builder.gsi1pk;
        this.gsi1sk = builder.gsi1sk;
        this.ttl = builder.ttl;
    }

    /** Returns a builder for a rule; {@code type}, {@code pk} and {@code sk} are required. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the value of the {@code type} field of the records that this rule is for, or an empty string if it isn't
     * set.
     */
    public String type() {
        return type;
    }

    /** Returns the template of the partition key {@code PK}, or an empty string if it isn't set. */
    public String pk() {
        return pk;
    }

    /** Returns the template of the sort key {@code SK}, or an empty string if it isn't set. */
    public String sk() {
        return sk;
    }

    /** Returns the template of the index key {@code GSI1PK}, if it is set. */
    public Optional<String> gsi1pk() {
        return Optional.ofNullable(gsi1pk);
    }

    /** Returns the template of the index key {@code GSI1SK}, if it is set. */
    public Optional<String> gsi1sk() {
        return Optional.ofNullable(gsi1sk);
    }

    /**
     * Returns when the item expires, if it is set: a field such as {@code {expiresAt}}, or a duration such as
     * {@code P30D}.
     */
    public Optional<String> ttl() {
        return Optional.ofNullable(ttl);
    }

    /** Builds an {@link EntityRuleArgs}. */
    public static final class Builder {
        private @Nullable String type;
        private @Nullable String pk;
        private @Nullable String sk;
        private @Nullable String gsi1pk;
        private @Nullable String gsi1sk;
        private @Nullable String ttl;

        private Builder() {}

        /** Sets the value of the {@code type} field of the records that this rule is for. */
        public Builder type(String type) {
            this.type = type;
            return this;
        }

        /** Sets the template of the partition key {@code PK}. */
        public Builder pk(String pk) {
            this.pk = pk;
            return this;
        }

        /** Sets the template of the sort key {@code SK}. */
        public Builder sk(String sk) {
            this.sk = sk;
            return this;
        }

        /** Sets the template of {@code GSI1PK}. A record without one of its fields isn't in the index. */
        public Builder gsi1pk(@Nullable String gsi1pk) {
            this.gsi1pk = gsi1pk;
            return this;
        }

        /** Sets the template of {@code GSI1SK}. A record without one of its fields isn't in the index. */
        public Builder gsi1sk(@Nullable String gsi1sk) {
            this.gsi1sk = gsi1sk;
            return this;
        }

        /** Sets when the item expires: a field such as {@code {expiresAt}}, or a duration such as {@code P30D}. */
        public Builder ttl(@Nullable String ttl) {
            this.ttl = ttl;
            return this;
        }

        /** Returns the rule. A pipeline validates it when it is created. */
        public EntityRuleArgs build() {
            return new EntityRuleArgs(this);
        }
    }
}
