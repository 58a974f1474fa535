package io.serverlesspipeline.audit.denied;

import io.serverlesspipeline.audit.pipeline.PipelineNames;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/** The AWS Lambda, AWS IAM and AWS STS calls that must be denied. */
final class DeniedFunctionCalls {
    private static final String ALLOW_ALL =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    private DeniedFunctionCalls() {}

    static List<DeniedCall> of(PipelineNames own, PipelineNames other) {
        String function = own.functionName();
        String role = own.roleName();
        return List.of(
                new DeniedCall(
                        "invoke the function",
                        "lambda:InvokeFunction",
                        session -> session.lambda().invoke(request -> request.functionName(function))),
                new DeniedCall(
                        "invoke another function",
                        "lambda:InvokeFunction",
                        session -> session.lambda().invoke(request -> request.functionName(other.functionName()))),
                new DeniedCall(
                        "read the function's code",
                        "lambda:GetFunction",
                        session -> session.lambda().getFunction(request -> request.functionName(function))),
                new DeniedCall(
                        "list the functions",
                        "lambda:ListFunctions",
                        session -> session.lambda().listFunctions()),
                new DeniedCall(
                        "allow everyone to invoke the function",
                        "lambda:AddPermission",
                        session -> session.lambda()
                                .addPermission(request -> request.functionName(function)
                                        .statementId("everyone")
                                        .action("lambda:InvokeFunction")
                                        .principal("*"))),
                new DeniedCall(
                        "change the function's settings",
                        "lambda:UpdateFunctionConfiguration",
                        session -> session.lambda()
                                .updateFunctionConfiguration(request ->
                                        request.functionName(function).timeout(1))),
                new DeniedCall(
                        "change the function's code",
                        "lambda:UpdateFunctionCode",
                        session -> session.lambda()
                                .updateFunctionCode(request ->
                                        request.functionName(function).zipFile(SdkBytes.fromUtf8String("x")))),
                new DeniedCall(
                        "delete the function",
                        "lambda:DeleteFunction",
                        session -> session.lambda().deleteFunction(request -> request.functionName(function))),
                new DeniedCall(
                        "assume its own role",
                        "sts:AssumeRole",
                        session -> session.sts()
                                .assumeRole(request ->
                                        request.roleArn(own.roleArn()).roleSessionName("again"))),
                new DeniedCall(
                        "assume another role",
                        "sts:AssumeRole",
                        session -> session.sts()
                                .assumeRole(request ->
                                        request.roleArn(other.roleArn()).roleSessionName("other"))),
                new DeniedCall(
                        "read its own role",
                        "iam:GetRole",
                        session -> session.iam().getRole(request -> request.roleName(role))),
                new DeniedCall(
                        "read its own policy",
                        "iam:GetRolePolicy",
                        session -> session.iam()
                                .getRolePolicy(request -> request.roleName(role).policyName("any"))),
                new DeniedCall(
                        "add an inline policy to itself",
                        "iam:PutRolePolicy",
                        session -> session.iam()
                                .putRolePolicy(request -> request.roleName(role)
                                        .policyName("more")
                                        .policyDocument(ALLOW_ALL))),
                new DeniedCall(
                        "attach a managed policy to itself",
                        "iam:AttachRolePolicy",
                        session -> session.iam()
                                .attachRolePolicy(request -> request.roleName(role)
                                        .policyArn("arn:aws:iam::aws:policy/AdministratorAccess"))),
                new DeniedCall(
                        "change its own trust policy",
                        "iam:UpdateAssumeRolePolicy",
                        session -> session.iam()
                                .updateAssumeRolePolicy(
                                        request -> request.roleName(role).policyDocument(ALLOW_ALL))),
                new DeniedCall(
                        "create a user",
                        "iam:CreateUser",
                        session -> session.iam().createUser(request -> request.userName("more"))),
                new DeniedCall(
                        "create an access key",
                        "iam:CreateAccessKey",
                        session -> session.iam().createAccessKey(request -> request.userName("more"))));
    }
}
