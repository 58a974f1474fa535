package io.serverlesspipeline.deployment.resource.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.deployment.resource.AdapterRun;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.RecordingAws;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IamAdaptersTest {

    @AutoClose
    private final RecordingAws aws = RecordingAws.start();

    @Test
    void createsARole() throws IOException {
        aws.answer("""
                <CreateRoleResponse><CreateRoleResult><Role>
                  <Path>/service/</Path><RoleName>runner</RoleName><RoleId>AROA1</RoleId>
                  <Arn>arn:aws:iam::123456789012:role/service/runner</Arn><CreateDate>2026-01-01T00:00:00Z</CreateDate>
                </Role></CreateRoleResult></CreateRoleResponse>""");

        CreatedResource role = create(
                "aws:iam/role:Role",
                Map.of(
                        "name", "runner",
                        "assumeRolePolicy", "{\"Statement\":[]}",
                        "description", "Runs it",
                        "maxSessionDuration", 3600.0,
                        "path", "/service/",
                        "permissionsBoundary", "arn:boundary",
                        "forceDetachPolicies", true,
                        "tags", Map.of("team", "data")));

        assertThat(aws.request().parameters())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Action", "CreateRole",
                        "Version", "2010-05-08",
                        "RoleName", "runner",
                        "AssumeRolePolicyDocument", "{\"Statement\":[]}",
                        "Description", "Runs it",
                        "MaxSessionDuration", "3600",
                        "Path", "/service/",
                        "PermissionsBoundary", "arn:boundary",
                        "Tags.member.1.Key", "team",
                        "Tags.member.1.Value", "data"));
        assertThat(role)
                .isEqualTo(new CreatedResource(
                        "runner",
                        Map.of(
                                "arn", "arn:aws:iam::123456789012:role/service/runner",
                                "assumeRolePolicy", "{\"Statement\":[]}",
                                "createDate", "2026-01-01T00:00:00Z",
                                "inlinePolicies", List.of(),
                                "managedPolicyArns", List.of(),
                                "name", "runner",
                                "path", "/service/",
                                "tagsAll", Map.of("team", "data"),
                                "uniqueId", "AROA1")));
    }

    @Test
    void acceptsATrustPolicyThatIsAStructure() throws IOException {
        aws.answer("""
                <CreateRoleResponse><CreateRoleResult><Role>
                  <Path>/</Path><RoleName>runner</RoleName><RoleId>AROA1</RoleId>
                  <Arn>arn:aws:iam::123456789012:role/runner</Arn><CreateDate>2026-01-01T00:00:00Z</CreateDate>
                </Role></CreateRoleResult></CreateRoleResponse>""");

        CreatedResource role = create(
                "aws:iam/role:Role",
                Map.of("name", "runner", "assumeRolePolicy", Map.of("Statement", List.of(Map.of("Effect", "Allow")))));

        assertThat(aws.request().parameters())
                .containsEntry("AssumeRolePolicyDocument", "{\"Statement\":[{\"Effect\":\"Allow\"}]}");
        assertThat(role.outputs()).containsEntry("assumeRolePolicy", "{\"Statement\":[{\"Effect\":\"Allow\"}]}");
    }

    @Test
    void addsAPolicyToARole() throws IOException {
        aws.answer("<PutRolePolicyResponse></PutRolePolicyResponse>");

        CreatedResource policy = create(
                "aws:iam/rolePolicy:RolePolicy",
                Map.of("role", "runner", "name", "access", "policy", "{\"Statement\":[]}"));

        assertThat(aws.request().parameters())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Action", "PutRolePolicy",
                        "Version", "2010-05-08",
                        "RoleName", "runner",
                        "PolicyName", "access",
                        "PolicyDocument", "{\"Statement\":[]}"));
        assertThat(policy.id()).isEqualTo("runner:access");
        assertThat(policy.outputs()).containsEntry("name", "access").containsEntry("policy", "{\"Statement\":[]}");
    }

    private CreatedResource create(String type, Map<String, Object> inputs) throws IOException {
        return AdapterRun.of(type, IamAdapters.all(aws.clients(), new PhysicalNames(new Random(1))))
                .create(inputs);
    }
}
