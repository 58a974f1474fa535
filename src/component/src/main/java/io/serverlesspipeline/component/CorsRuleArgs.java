package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cross-origin resource sharing (CORS) rule of the bucket, which allows web pages to use it from a browser. */
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

    /** Returns the allowed origins, or an empty list if they aren't set. */
    public List<String> allowedOrigins() {
        return allowedOrigins;
    }

    /** Returns the allowed methods, or an empty list if they aren't set. */
    public List<String> allowedMethods() {
        return allowedMethods;
    }

    /** Returns the headers that requests may contain, if they are set. */
    public Optional<List<String>> allowedHeaders() {
        return Optional.ofNullable(allowedHeaders);
    }

    /** Returns the response headers that pages may read, if they are set. */
    public Optional<List<String>> exposeHeaders() {
        return Optional.ofNullable(exposeHeaders);
    }

    /** Returns how many seconds browsers cache the preflight response, if it is set. */
    public Optional<Integer> maxAgeSeconds() {
        return Optional.ofNullable(maxAgeSeconds);
    }

    /** Builds a {@link CorsRuleArgs}. An argument that isn't set, or is null, has its default. */
    public static final class Builder {
        private @Nullable List<String> allowedOrigins;
        private @Nullable List<String> allowedMethods;
        private @Nullable List<String> allowedHeaders;
        private @Nullable List<String> exposeHeaders;
        private @Nullable Integer maxAgeSeconds;

        private Builder() {}

        /**
         * Sets the origins of the allowed pages, such as {@code https://example.com}, each with at most one {@code *}.
         * Changing it updates the bucket in place.
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
         * Sets the HTTP methods that pages may use: {@code GET}, {@code PUT}, {@code POST}, {@code DELETE}, and
         * {@code HEAD}. Changing it updates the bucket in place.
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
         * Sets the headers that requests may contain, each with at most one {@code *}. Default: none. Changing it
         * updates the bucket in place.
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
         * Sets the response headers that pages may read, such as {@code ETag}. Default: none. Changing it updates the
         * bucket in place.
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
         * Sets how long browsers cache the response to a preflight request, in seconds, at least 0. Default: none; S3
         * doesn't tell browsers to cache it. Changing it updates the bucket in place.
         */
        public Builder maxAgeSeconds(@Nullable Integer maxAgeSeconds) {
            this.maxAgeSeconds = maxAgeSeconds;
            return this;
        }

        /** Returns the arguments. A pipeline validates them when it is created. */
        public CorsRuleArgs build() {
            return new CorsRuleArgs(this);
        }
    }
}
