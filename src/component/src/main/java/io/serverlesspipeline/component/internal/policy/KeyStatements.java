package io.serverlesspipeline.component.internal.policy;

import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/** The statements that let the function's role use AWS KMS keys, each only through the service that needs the key. */
final class KeyStatements {
    private KeyStatements() {}

    /** S3 decrypts an object with a customer managed key only for callers that may use the key themselves. */
    static IamStatement decryptUpload(String keyArn) {
        return allow("DecryptUpload", keyArn, "s3").addAction("kms:Decrypt").build();
    }

    /** DynamoDB decrypts the table's own key with the customer managed key on behalf of the caller. */
    static IamStatement useTableKey(String sid, String keyArn) {
        return allow(sid, keyArn, "dynamodb").addAction("kms:Decrypt").build();
    }

    /** Sending to an encrypted queue or topic requires a data key for the message. */
    static IamStatement encryptFailures(String keyArn, String service) {
        return allow("EncryptFailures", keyArn, service)
                .addAction("kms:Decrypt")
                .addAction("kms:GenerateDataKey")
                .build();
    }

    /**
     * Allows the use of a key through one service only. The service is named by its endpoint, see "kms:ViaService" in
     * the AWS KMS Developer Guide and "Endpoints and ARNs for Amazon Web Services in China".
     */
    private static IamStatement.Builder allow(String sid, String keyArn, String service) {
        String domain = ResourceArn.partition(keyArn).equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
        return IamStatement.builder()
                .sid(sid)
                .effect(IamEffect.ALLOW)
                .addResource(keyArn)
                .addCondition(
                        IamConditionOperator.STRING_EQUALS,
                        "kms:ViaService",
                        service + "." + ResourceArn.region(keyArn) + "." + domain);
    }
}
