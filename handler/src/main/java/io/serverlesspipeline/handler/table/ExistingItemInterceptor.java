package io.serverlesspipeline.handler.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Reduces the existing item in a response of DynamoDB to the attributes that the pipeline reads, while the response is
 * read. An item of 400 KB, as objects, may take more memory than a small function has, and many conditions may fail at
 * a time.
 */
public final class ExistingItemInterceptor implements ExecutionInterceptor {
    private static final int BAD_REQUEST = 400;

    /** More than the maximum length of an attribute name. */
    private static final int MAX_NAME_LENGTH = 1 << 17;

    /** Doesn't intern field names, because an item may have any number of them. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(MAX_NAME_LENGTH)
                    .build())
            .build();

    private final Set<String> names;

    /** Creates an interceptor that keeps the scalar attributes with the given names. */
    public ExistingItemInterceptor(Set<String> names) {
        this.names = names;
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        Optional<InputStream> body = context.responseBody();
        return context.httpResponse().statusCode() == BAD_REQUEST ? body.map(this::filter) : body;
    }

    private InputStream filter(InputStream body) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (JsonParser parser = JSON.createParser(body);
                JsonGenerator generator = JSON.createGenerator(response)) {
            copyResponse(parser, generator);
        } catch (JsonEOFException e) {
            throw truncated(e);
        } catch (JsonProcessingException e) {
            // Not a response of DynamoDB itself. Its status code is sufficient.
            return InputStream.nullInputStream();
        } catch (IOException e) {
            throw truncated(e);
        }
        return new ByteArrayInputStream(response.toByteArray());
    }

    private static SdkClientException truncated(IOException e) {
        return SdkClientException.create("DynamoDB's response is truncated", e);
    }

    private void copyResponse(JsonParser parser, JsonGenerator generator) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        generator.writeStartObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            generator.writeFieldName(name);
            if (name.equals("Item") && value == JsonToken.START_OBJECT) {
                copyItem(parser, generator);
            } else {
                generator.copyCurrentStructure(parser);
            }
        }
        generator.writeEndObject();
        // The connection is reused only if its response has been read to the end.
        parser.nextToken();
    }

    private void copyItem(JsonParser parser, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && names.contains(name)) {
                copyScalar(name, parser, generator);
            } else {
                parser.skipChildren();
            }
        }
        generator.writeEndObject();
    }

    private static void copyScalar(String name, JsonParser parser, JsonGenerator generator) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String type = parser.currentName();
            if (parser.nextToken().isScalarValue()) {
                generator.writeObjectFieldStart(name);
                generator.writeFieldName(type);
                generator.copyCurrentEvent(parser);
                generator.writeEndObject();
            } else {
                parser.skipChildren();
            }
        }
    }
}
