package io.serverlesspipeline.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.aws.iam.inputs.RoleInlinePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceTransformation;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a role's permissions are compared with the expected ones, and how a difference is reported. */
final class RolePermissionsTest {
    private static final String OBJECTS = "arn:aws:s3:::bucket-1a2b3c4/*";
    private static final Permission READ = Permission.allow("s3:GetObject").on(OBJECTS);
    private static final String LOGS = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void acceptsExactlyTheExpectedPermissions(RunMode mode) {
        RecordedRole role = MockedProgram.of(TestStack::deploy).run(mode).role("role");

        assertThatCode(() -> role.assertAllowsExactly(READ)).doesNotThrowAnyException();
        assertThatCode(() ->
                        role.assertAllowsExactly(READ.when("StringEquals", "s3:ResourceAccount", AwsMocks.ACCOUNT_ID)))
                .doesNotThrowAnyException();
        assertThatCode(() -> role.assertAllowsExactly(
                        Permission.allow("S3:getobject").on(OBJECTS)))
                .as("IAM ignores the case of actions")
                .doesNotThrowAnyException();
    }

    @Test
    void names_whatATransformationAdds() {
        RecordedRole role = roleOf(context -> {
            Role transformed = TestStack.role();
            new com.pulumi.aws.iam.RolePolicy(
                    "policy",
                    RolePolicyArgs.builder()
                            .role(transformed.id())
                            .policy(TestStack.read(OBJECTS))
                            .build(),
                    CustomResourceOptions.builder()
                            .resourceTransformations(policy -> Optional.of(new ResourceTransformation.Result(
                                    RolePolicyArgs.builder()
                                            .role(transformed.id())
                                            .policy(TestStack.allow("ReadUpload", "[\"s3:GetObject\", \"s3:*\"]", "*"))
                                            .build(),
                                    policy.options())))
                            .build());
        });

        assertThatThrownBy(() -> role.assertAllowsExactly(READ))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        The permissions of role (aws:iam/role:Role) differ from the expected ones:
                        - allowed, but not expected: s3:* on * if {StringEquals s3:ResourceAccount=[123456789012]}, \
                        statement ReadUpload in input policy of policy (aws:iam/rolePolicy:RolePolicy)
                        - allowed, but not expected: s3:GetObject on * if {StringEquals s3:ResourceAccount=[123456789012]}, \
                        statement ReadUpload in input policy of policy (aws:iam/rolePolicy:RolePolicy)
                        - expected, but not allowed: s3:GetObject on arn:aws:s3:::bucket-1a2b3c4/*, expected by the test""");
    }

    @Test
    void names_aStatementInAnotherPolicyOfTheRole() {
        assertDiffers(
                role -> TestStack.rolePolicy(
                        "another", role, Output.of(TestStack.allow("Delete", "\"s3:DeleteObject\"", OBJECTS))),
                "allowed, but not expected: s3:DeleteObject on " + OBJECTS,
                "statement Delete in input policy of another (aws:iam/rolePolicy:RolePolicy)");
    }

    @Test
    void names_anInlinePolicyOfTheRole() {
        RecordedRole role = roleOf(context -> new Role(
                "role",
                RoleArgs.builder()
                        .assumeRolePolicy(TestStack.read("*"))
                        .inlinePolicies(RoleInlinePolicyArgs.builder()
                                .name("inline")
                                .policy(TestStack.read("*"))
                                .build())
                        .build()));

        assertThatThrownBy(() -> role.assertAllowsExactly(READ))
                .hasMessageContaining("s3:GetObject on *")
                .hasMessageContaining("statement ReadUpload in input inlinePolicies[0].policy of role")
                .hasMessageNotContaining("assumeRolePolicy");
    }

    @Test
    void names_anAllowWithNotAction() {
        assertDiffers(
                role -> TestStack.rolePolicy(
                        "another",
                        role,
                        Output.of(
                                "{\"Statement\": [{\"Effect\": \"Allow\", \"NotAction\": \"iam:*\", \"Resource\": \"*\"}]}")),
                "allowed, but not expected: everything except iam:* on *, statement number 1 in input policy of another");
    }

    @Test
    void names_aManagedPolicyOfAws_unlessItIsExpected() {
        Consumer<Role> attached = role -> attach(role, Output.of(LOGS));

        assertDiffers(
                attached,
                "allowed, but not expected: everything in the managed policy on " + LOGS,
                "attachment (aws:iam/rolePolicyAttachment:RolePolicyAttachment)");
        assertThatCode(() -> readerWith(attached).assertAllowsExactly(READ, Permission.managedPolicy(LOGS)))
                .doesNotThrowAnyException();
    }

    @Test
    void readsAManagedPolicyOfTheProgram() {
        assertDiffers(
                role -> attach(
                        role,
                        new Policy(
                                        "managed",
                                        PolicyArgs.builder()
                                                .policy(TestStack.allow("Delete", "\"s3:DeleteObject\"", OBJECTS))
                                                .build())
                                .arn()),
                "s3:DeleteObject on " + OBJECTS,
                "statement Delete in input policy of managed (aws:iam/policy:Policy)");
    }

    @Test
    void ignoresDeny_andPoliciesOfOtherRoles() {
        RecordedRole role = readerWith(reader -> {
            TestStack.rolePolicy(
                    "deny",
                    reader,
                    Output.of("{\"Statement\": {\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\"}}"));
            Role other = new Role(
                    "other",
                    RoleArgs.builder().assumeRolePolicy(TestStack.read("*")).build());
            TestStack.rolePolicy("of-other", other, Output.of(TestStack.read("*")));
        });

        assertThatCode(() -> role.assertAllowsExactly(READ)).doesNotThrowAnyException();
    }

    @Test
    void names_aMissingCondition() {
        RecordedRole role = readerWith(reader -> {});

        assertThatThrownBy(() ->
                        role.assertAllowsExactly(READ.when("StringEquals", "s3:ResourceAccount", AwsMocks.ACCOUNT_ID)
                                .when("Bool", "aws:Via", "true")))
                .hasMessageContaining("allowed without the expected conditions: s3:GetObject on " + OBJECTS)
                .hasMessageContaining("expected {Bool aws:Via=[true], StringEquals s3:ResourceAccount=[123456789012]}");
    }

    @Test
    void names_whatIsNotAllowed() {
        RecordedRole role = readerWith(reader -> {});

        assertThatThrownBy(() -> role.assertAllowsExactly(
                        READ, Permission.allow("s3:GetObjectVersion").on(OBJECTS)))
                .hasMessageContaining("- expected, but not allowed: s3:GetObjectVersion on " + OBJECTS)
                .hasMessageNotContaining("not expected");
    }

    private static void assertDiffers(Consumer<Role> addition, String... parts) {
        RecordedRole role = readerWith(addition);

        assertThatThrownBy(() -> role.assertAllowsExactly(READ))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("not allowed");
    }

    private static RecordedRole readerWith(Consumer<Role> addition) {
        return roleOf(context -> {
            Role role = TestStack.role();
            TestStack.rolePolicy("policy", role, Output.of(TestStack.read(OBJECTS)));
            addition.accept(role);
        });
    }

    private static RecordedRole roleOf(Consumer<Context> program) {
        return ProgramRun.up(program).role("role");
    }

    private static void attach(Role role, Output<String> policyArn) {
        new RolePolicyAttachment(
                "attachment",
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn(policyArn)
                        .build());
    }
}
