package io.serverlesspipeline.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.serverlesspipeline.local.testing.Checkout;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkClient;

/** Reads the handler's byte code: what it never calls, no workload need make it call. */
final class HandlerRequestsIT {
    /** They make the SDK's own connections. */
    private static final Set<String> CONNECTIONS_OF_THE_SDK = Set.of("AwsClients", "UnstreamedConnection");

    private static final JavaClasses HANDLER =
            new ClassFileImporter().importPath(Checkout.workspace().root().resolve("handler/target/classes"));

    @Test
    void areOneReadAndOnePut() {
        Set<String> operations = new TreeSet<>();
        for (JavaClass javaClass : HANDLER) {
            for (JavaAccess<?> access : javaClass.getAccessesFromSelf()) {
                if (access.getTargetOwner().isAssignableTo(SdkClient.class)
                        && !Set.of("builder", "create", "close").contains(access.getName())) {
                    operations.add(access.getTargetOwner().getSimpleName() + "." + access.getName());
                }
            }
        }

        assertThat(operations).containsExactly("DynamoDbClient.putItem", "S3Client.getObject");
    }

    @Test
    void areSentWithTheSdkAlone() {
        assertThat(HANDLER).isNotEmpty();
        for (JavaClass javaClass : HANDLER) {
            if (CONNECTIONS_OF_THE_SDK.contains(javaClass.getSimpleName())) {
                continue;
            }
            assertThat(javaClass.getDirectDependenciesFromSelf())
                    .extracting(dependency -> dependency.getTargetClass().getPackageName())
                    .as(javaClass.getName())
                    .noneMatch(name -> name.startsWith("java.net.http")
                            || name.equals("javax.net")
                            || name.startsWith("javax.net."));
        }
    }
}
