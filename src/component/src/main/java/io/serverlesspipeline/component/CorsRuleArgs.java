package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule of the bucket's cross-origin resource sharing: which pages may use the bucket from a browser, and how. */
public final class CorsRuleArgs extends ResourceArgs {
    @Import(name = "allowedOrigins", required = true)
    private final List<String> allowedOrigins;

    @Import(name = "allowedMethods", required = true)
    private final List<String> allowedMethods;

    @Import(name = "allowedHeaders")
    private final @Nullable List<String> allowedHeaders;

    @Import(name = "exposeHeaders")
    private final @Nullable List<String> exposeHeaders;

    @Import(name = "maxAgeSeconds")
    private final @Nullable Integer maxAgeSeconds;

    private CorsRuleArgs(Builder builder) {
        this.allowedOrigins = Objects.requireNonNullElse(builder.allowedOrigins, List.of());
        this.allowedMethods = Objects.requireNonNullElse(builder.allowedMethods, List.of());
        this.allowedHeaders = builder.allowedHeaders;
        this.exposeHeaders = builder.exposeHeaders;
        this.maxAgeSeconds = builder.maxAgeSeconds;
    }

    /** Returns a builder for a rule; {@code allowedOrigins} and {@code allowedMethods} are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the origins of the pages, or an empty list where unset. */
    public List<String> allowedOrigins() {
        return allowedOrigins;
    }

    /** Returns what the pages may do, or an empty list where unset. */
    public List<String> allowedMethods() {
        return allowedMethods;
    }

    /** Returns which headers a request may have, if any. */
    public Optional<List<String>> allowedHeaders() {
        return Optional.ofNullable(allowedHeaders);
    }

    /** Returns which headers of the response the pages may read, if any. */
    public Optional<List<String>> exposeHeaders() {
        return Optional.ofNullable(exposeHeaders);
    }

    /** Returns how long a browser remembers the answer, if it does. */
    public Optional<Integer> maxAgeSeconds() {
        return Optional.ofNullable(maxAgeSeconds);
    }

    /** Builds a {@link CorsRuleArgs}. What is not set, or set to null, keeps its default. */
    public static final class Builder {
        private @Nullable List<String> allowedOrigins;
        private @Nullable List<String> allowedMethods;
        private @Nullable List<String> allowedHeaders;
        private @Nullable List<String> exposeHeaders;
        private @Nullable Integer maxAgeSeconds;

        private Builder() {}

        /**
         * Sets the origins of the pages, such as {@code https://example.com}, each with at most one {@code *}. Changing
         * it updates the bucket in place.
         */
        public Builder allowedOrigins(List<String> allowedOrigins) {
            this.allowedOrigins = allowedOrigins;
            return this;
        }

        /** Sets allowedOrigins to plain values, see {@link #allowedOrigins(List)}. */
        public Builder allowedOrigins(String... allowedOrigins) {
            return allowedOrigins(List.of(allowedOrigins));
        }

        /**
         * Sets what the pages may do: {@code GET}, {@code PUT}, {@code POST}, {@code DELETE} and {@code HEAD}. Changing
         * it updates the bucket in place.
         */
        public Builder allowedMethods(List<String> allowedMethods) {
            this.allowedMethods = allowedMethods;
            return this;
        }

        /** Sets allowedMethods to plain values, see {@link #allowedMethods(List)}. */
        public Builder allowedMethods(String... allowedMethods) {
            return allowedMethods(List.of(allowedMethods));
        }

        /**
         * Sets which headers a request may have, each with at most one {@code *}. Default: none. Changing it updates
         * the bucket in place.
         */
        public Builder allowedHeaders(@Nullable List<String> allowedHeaders) {
            this.allowedHeaders = allowedHeaders;
            return this;
        }

        /** Sets allowedHeaders to plain values, see {@link #allowedHeaders(List)}. */
        public Builder allowedHeaders(String... allowedHeaders) {
            return allowedHeaders(List.of(allowedHeaders));
        }

        /**
         * Sets which headers of the response the pages may read, such as {@code ETag}. Default: none. Changing it
         * updates the bucket in place.
         */
        public Builder exposeHeaders(@Nullable List<String> exposeHeaders) {
            this.exposeHeaders = exposeHeaders;
            return this;
        }

        /** Sets exposeHeaders to plain values, see {@link #exposeHeaders(List)}. */
        public Builder exposeHeaders(String... exposeHeaders) {
            return exposeHeaders(List.of(exposeHeaders));
        }

        /**
         * Sets how long a browser remembers the answer to its preflight request, in seconds, at least 0. Default: not
         * at all. Changing it updates the bucket in place.
         */
        public Builder maxAgeSeconds(@Nullable Integer maxAgeSeconds) {
            this.maxAgeSeconds = maxAgeSeconds;
            return this;
        }

        /** Returns the arguments. They are validated when a pipeline is made with them. */
        public CorsRuleArgs build() {
            return new CorsRuleArgs(this);
        }
    }
}
