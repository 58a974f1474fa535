package io.serverlesspipeline.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.settings.Settings;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;

class PrimingTest {
    private final FakeAwsHttpClient services = new FakeAwsHttpClient();
    private final Settings settings = Settings.from(Map.of("PIPELINE_TABLE_NAME", "items", "PIPELINE_ENTITIES", "[]"));

    @BeforeEach
    void setRegion() {
        System.setProperty("aws.region", "eu-central-1");
    }

    @AfterEach
    void clearRegion() {
        System.clearProperty("aws.region");
    }

    @Test
    void readsTheObject_andPutsItsRecordsAndItsOwnItem_withoutRealRequests() throws Exception {
        Priming.run(settings, services);

        assertThat(Collections.frequency(services.requests(), SdkHttpMethod.GET))
                .as("objects read")
                .isEqualTo(1);
        assertThat(Collections.frequency(services.requests(), SdkHttpMethod.POST))
                .as("puts: the object's item at the start and at the end, an entity, a rejected record")
                .isEqualTo(4);
    }

    @Test
    void fails_whenTheUploadCannotBeStored() {
        SdkHttpClient broken = new SdkHttpClient() {
            @Override
            public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };

        assertThatThrownBy(() -> Priming.run(settings, broken))
                .isInstanceOf(UploadNotStoredException.class)
                .hasMessageContaining("priming.ndjson");
    }
}
