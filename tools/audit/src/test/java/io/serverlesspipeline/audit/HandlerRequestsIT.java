package io.serverlesspipeline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.serverlesspipeline.testsupport.Checkout;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkClient;

/** Checks in the handler's bytecode that it sends only the requests covered by the workloads. */
final class HandlerRequestsIT {
    /** The prefixes of types that can send requests or bypass this check. */
    private static final List<String> WAYS_OUT = List.of(
            "com.sun.",
            "java.lang.Process",
            "java.lang.invoke.",
            "java.lang.reflect.",
            "java.net.",
            "java.nio.channels.",
            "java.rmi.",
            "javax.management.",
            "javax.naming.",
            "javax.net.",
            "jdk.",
            "sun.",
            "software.amazon.awssdk.http.");

    private static final JavaClasses HANDLER =
            new ClassFileImporter().importPath(Checkout.root().resolve("handler/target/classes"));

    @Test
    void areOneGetAndOnePut() {
        Set<String> operations = new TreeSet<>();
        for (JavaClass javaClass : HANDLER) {
            for (JavaAccess<?> access : javaClass.getAccessesFromSelf()) {
                if (access.getTargetOwner().isAssignableTo(SdkClient.class)
                        && !Set.of("builder", "create", "close").contains(access.getName())) {
                    operations.add(access.getTargetOwner().getSimpleName() + "." + access.getName());
                }
            }
        }

        assertThat(operations).containsExactly("DynamoDbClient.putItem", "S3Client.getObject", "SqsClient.sendMessage");
    }

    @Test
    void areSentOnlyWithTheSdk() {
        assertThat(dependencies(type -> WAYS_OUT.stream().anyMatch(type::startsWith)))
                .containsExactlyInAnyOrder(
                        // The SDK's client, and the certification authorities that its connections trust.
                        "SdkClients -> javax.net.ssl.HttpsURLConnection",
                        "SdkClients -> javax.net.ssl.SSLSocketFactory",
                        "SdkClients -> software.amazon.awssdk.http.SdkHttpClient",
                        "SdkClients -> software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient",
                        // The only class that opens connections.
                        "BufferedConnection -> java.net.HttpURLConnection",
                        "BufferedConnection -> java.net.ProtocolException",
                        "BufferedConnection -> java.net.URI",
                        "BufferedConnection -> java.net.URL",
                        // Names the JAR file that a transformer comes from.
                        "transform.TransformerLoader -> java.net.URISyntaxException",
                        "transform.TransformerLoader -> java.net.URL",
                        // Decodes the keys of events, and encodes them in the messages of the work queue.
                        "notification.S3Event -> java.net.URLDecoder",
                        "notification.NotificationWriter -> java.net.URLEncoder",
                        // The function itself answers the requests of the priming.
                        "FakeAwsHttpClient -> software.amazon.awssdk.http.AbortableInputStream",
                        "FakeAwsHttpClient -> software.amazon.awssdk.http.ExecutableHttpRequest",
                        "FakeAwsHttpClient -> software.amazon.awssdk.http.HttpExecuteRequest",
                        "FakeAwsHttpClient -> software.amazon.awssdk.http.HttpExecuteResponse",
                        "FakeAwsHttpClient -> software.amazon.awssdk.http.HttpExecuteResponse$Builder",
                        "FakeAwsHttpClient -> software.amazon.awssdk.http.SdkHttpClient",
                        "FakeAwsHttpClient -> software.amazon.awssdk.http.SdkHttpFullResponse$Builder",
                        "FakeAwsHttpClient -> software.amazon.awssdk.http.SdkHttpMethod",
                        "FakeAwsHttpClient -> software.amazon.awssdk.http.SdkHttpRequest",
                        "FakeAwsHttpClient -> software.amazon.awssdk.http.SdkHttpResponse",
                        "FakeAwsHttpClient$CannedResponse -> software.amazon.awssdk.http.ExecutableHttpRequest",
                        "FakeAwsHttpClient$CannedResponse -> software.amazon.awssdk.http.HttpExecuteResponse",
                        "Priming -> software.amazon.awssdk.http.SdkHttpClient",
                        // Filters the responses of DynamoDB while it reads them.
                        "table.ExistingItemInterceptor -> software.amazon.awssdk.http.SdkHttpResponse");
    }

    @Test
    void haveTheirConnectionsOpenedByTheSdkAlone() {
        assertThat(dependencies("io.serverlesspipeline.handler.BufferedConnection"::equals))
                .containsExactly("SdkClients -> io.serverlesspipeline.handler.BufferedConnection");
        assertThat(HANDLER.get("io.serverlesspipeline.handler.BufferedConnection")
                        .getAccessesToSelf())
                .filteredOn(access -> !access.getOriginOwner().equals(access.getTargetOwner()))
                .extracting(access -> access.getOrigin().getName() + " -> " + access.getName())
                .containsExactly("create -> open");
    }

    /** Returns the handler's dependencies on types whose names match a predicate. */
    private static Set<String> dependencies(Predicate<String> type) {
        Set<String> dependencies = new TreeSet<>();
        for (JavaClass javaClass : HANDLER) {
            for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
                String used = dependency.getTargetClass().getBaseComponentType().getName();
                if (type.test(used)) {
                    dependencies.add(javaClass.getName().replace("io.serverlesspipeline.handler.", "") + " -> " + used);
                }
            }
        }
        return dependencies;
    }
}
