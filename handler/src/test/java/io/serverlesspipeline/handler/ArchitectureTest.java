package io.serverlesspipeline.handler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

@AnalyzeClasses(packages = "io.serverlesspipeline.handler", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Libraries that slow down the function's start or don't belong in it. */
    @ArchTest
    static final ArchRule usesNoHeavyLibrary = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.pulumi..",
                    "org.joda..",
                    "com.fasterxml.jackson.databind..",
                    "com.amazonaws.services.lambda.runtime.events..",
                    "io.netty..",
                    "org.apache..",
                    "org.slf4j..",
                    "org.apache.logging..",
                    "software.amazon.awssdk.crt..");

    @ArchTest
    static final ArchRule hasNoCyclesOfPackages =
            slices().matching("io.serverlesspipeline.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule hasNoCyclesOfClasses =
            slices().assignedFrom(new TopLevelClasses()).should().beFreeOfCycles();

    /** Only the implementations of the interfaces call S3, DynamoDB, and SQS, so that tests can replace them. */
    @ArchTest
    static final ArchRule callsEachClientInOneClass = noClasses()
            .that()
            .doNotHaveSimpleName("S3ObjectStore")
            .and()
            .doNotHaveSimpleName("DynamoDbItemWriter")
            .and()
            .doNotHaveSimpleName("SqsWorkQueue")
            .and()
            .doNotHaveSimpleName("SdkClients")
            .and()
            .doNotHaveSimpleName("PipelineHandler")
            .and()
            .doNotHaveSimpleName("Priming")
            .and()
            .doNotHaveSimpleName("FakeAwsHttpClient")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Client")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk.services.s3..");

    /** The function may only put items. */
    @ArchTest
    static final ArchRule onlyPutsItems = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.dynamodb\\.model\\.(Get|Query|Scan|Batch|Update|Delete|Transact).*");

    /** Assigns each class, with its nested classes, to a slice of its own. */
    private static final class TopLevelClasses implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String name = javaClass.getName();
            int nested = name.indexOf('$');
            return SliceIdentifier.of(nested < 0 ? name : name.substring(0, nested));
        }

        @Override
        public String getDescription() {
            return "top-level classes";
        }
    }
}
