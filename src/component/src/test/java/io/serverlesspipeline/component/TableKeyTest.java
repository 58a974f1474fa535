package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.testing.AwsMocks;
import io.serverlesspipeline.testing.MockedProgram;
import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RunMode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;

/** Tests which keys of the table the function's role may use, given the table's state in the AWS provider. */
final class TableKeyTest {
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String FORMER = "arn:aws:kms:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":key/former";
    private static final String KEY = "arn:aws:kms:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":key/key";

    @Test
    void usesTheRemainingKeyOfTheTable_whenTheArgumentIsRemoved() {
        ProgramRun run = run(ServerlessPipelineArgs.builder(), FORMER);

        assertThat(policy(run, "uploads-role-policy"))
                .contains("\"Sid\":\"UseFormerTableKey\"")
                .contains("\"Resource\":\"" + FORMER + "\"");
        assertThat(run.resources()).noneMatch(resource -> resource.name().equals("uploads-role-keys-policy"));
    }

    @Test
    void usesBothKeys_whileTheKeyChanges() {
        ProgramRun run = run(ServerlessPipelineArgs.builder().tableKeyArn(KEY), FORMER);

        assertThat(policy(run, "uploads-role-policy")).contains("\"Resource\":\"" + FORMER + "\"");
        assertThat(policy(run, "uploads-role-keys-policy")).contains("\"Resource\":\"" + KEY + "\"");
    }

    @Test
    void usesTheKeyOnce_whenTheTableAlreadyHasIt() {
        ProgramRun run = run(ServerlessPipelineArgs.builder().tableKeyArn(KEY), KEY);

        assertThat(policy(run, "uploads-role-policy")).doesNotContain("kms:");
        assertThat(policy(run, "uploads-role-keys-policy")).contains("\"Resource\":\"" + KEY + "\"");
    }

    @ParameterizedTest
    @NullAndEmptySource
    void usesNoKey_whenTheTableHasNoCustomerManagedKey(String reported) {
        ProgramRun run = run(ServerlessPipelineArgs.builder(), reported);

        assertThat(policy(run, "uploads-role-policy")).doesNotContain("kms:");
    }

    private static ProgramRun run(ServerlessPipelineArgs.Builder args, String reportedKey) {
        Map<String, Object> encryption =
                reportedKey == null ? Map.of("enabled", true) : Map.of("enabled", true, "kmsKeyArn", reportedKey);
        return MockedProgram.of(context -> new ServerlessPipeline("uploads", args.build()))
                .withOutputs(TABLE, Map.of("serverSideEncryption", encryption))
                .run(RunMode.UP);
    }

    private static String policy(ProgramRun run, String name) {
        return run.resource("aws:iam/rolePolicy:RolePolicy", name).string("policy");
    }
}
