package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A further global secondary index of the table, besides {@code GSI1}: it holds the items that have its key attributes,
 * which are fields of records or the pipeline's own attributes. A record whose field is of another type than the index
 * says, or empty, is rejected.
 */
public final class TableIndexArgs extends ResourceArgs {
    @Import(name = "name", required = true)
    private final String name;

    @Import(name = "partitionKey", required = true)
    private final String partitionKey;

    @Import(name = "partitionKeyType")
    private final @Nullable String partitionKeyType;

    @Import(name = "sortKey")
    private final @Nullable String sortKey;

    @Import(name = "sortKeyType")
    private final @Nullable String sortKeyType;

    @Import(name = "projection")
    private final @Nullable String projection;

    @Import(name = "nonKeyAttributes")
    private final @Nullable List<String> nonKeyAttributes;

    private TableIndexArgs(Builder builder) {
        this.name = Objects.requireNonNullElse(builder.name, "");
        this.partitionKey = Objects.requireNonNullElse(builder.partitionKey, "");
        this.partitionKeyType = builder.partitionKeyType;
        this.sortKey = builder.sortKey;
        this.sortKeyType = builder.sortKeyType;
        this.projection = builder.projection;
        this.nonKeyAttributes = builder.nonKeyAttributes;
    }

    /** Returns a builder for an index; {@code name} and {@code partitionKey} are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the index's name, or an empty string where unset. */
    public String name() {
        return name;
    }

    /** Returns the attribute that is the partition key, or an empty string where unset. */
    public String partitionKey() {
        return partitionKey;
    }

    /** Returns the type of the partition key, if it is set. */
    public Optional<String> partitionKeyType() {
        return Optional.ofNullable(partitionKeyType);
    }

    /** Returns the attribute that is the sort key, if there is one. */
    public Optional<String> sortKey() {
        return Optional.ofNullable(sortKey);
    }

    /** Returns the type of the sort key, if it is set. */
    public Optional<String> sortKeyType() {
        return Optional.ofNullable(sortKeyType);
    }

    /** Returns which attributes the index holds, if it is set. */
    public Optional<String> projection() {
        return Optional.ofNullable(projection);
    }

    /** Returns the attributes that the index holds besides the keys, if they are set. */
    public Optional<List<String>> nonKeyAttributes() {
        return Optional.ofNullable(nonKeyAttributes);
    }

    /** Builds a {@link TableIndexArgs}. What is not set, or set to null, keeps its default. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String partitionKey;
        private @Nullable String partitionKeyType;
        private @Nullable String sortKey;
        private @Nullable String sortKeyType;
        private @Nullable String projection;
        private @Nullable List<String> nonKeyAttributes;

        private Builder() {}

        /**
         * Sets the index's name: 3 to 255 letters, digits and {@code . - _}, other than {@code GSI1}. Changing it
         * replaces the index within the table, which DynamoDB fills again.
         */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets the attribute that is the partition key: at most 255 bytes. Changing it replaces the index within the
         * table, which DynamoDB fills again.
         */
        public Builder partitionKey(String partitionKey) {
            this.partitionKey = partitionKey;
            return this;
        }

        /**
         * Sets the type of the partition key: {@code S} (text), {@code N} (number) or {@code B} (binary). Default:
         * {@code S}. Changing it replaces the index within the table, which DynamoDB fills again.
         */
        public Builder partitionKeyType(@Nullable String partitionKeyType) {
            this.partitionKeyType = partitionKeyType;
            return this;
        }

        /**
         * Sets the attribute that is the sort key: at most 255 bytes. Default: none. Changing it replaces the index
         * within the table, which DynamoDB fills again.
         */
        public Builder sortKey(@Nullable String sortKey) {
            this.sortKey = sortKey;
            return this;
        }

        /**
         * Sets the type of the sort key: {@code S} (text), {@code N} (number) or {@code B} (binary). Default:
         * {@code S}. Changing it replaces the index within the table, which DynamoDB fills again.
         */
        public Builder sortKeyType(@Nullable String sortKeyType) {
            this.sortKeyType = sortKeyType;
            return this;
        }

        /**
         * Sets which attributes the index holds: {@code ALL}, {@code KEYS_ONLY}, or {@code INCLUDE} for the keys and
         * {@code nonKeyAttributes}. Default: {@code ALL}. Changing it replaces the index within the table, which
         * DynamoDB fills again.
         */
        public Builder projection(@Nullable String projection) {
            this.projection = projection;
            return this;
        }

        /**
         * Sets the attributes that the index holds besides the keys, 1 to 20, with the projection {@code INCLUDE}.
         * Default: none. Changing it replaces the index within the table, which DynamoDB fills again.
         */
        public Builder nonKeyAttributes(@Nullable List<String> nonKeyAttributes) {
            this.nonKeyAttributes = nonKeyAttributes;
            return this;
        }

        /** Sets nonKeyAttributes to plain values, see {@link #nonKeyAttributes(List)}. */
        public Builder nonKeyAttributes(String... nonKeyAttributes) {
            return nonKeyAttributes(List.of(nonKeyAttributes));
        }

        /** Returns the arguments. They are validated when a pipeline is made with them. */
        public TableIndexArgs build() {
            return new TableIndexArgs(this);
        }
    }
}
