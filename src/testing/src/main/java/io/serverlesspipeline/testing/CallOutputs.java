package io.serverlesspipeline.testing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the AWS provider would return for a function call. */
final class CallOutputs {
    /** A function that looks up a resource, such as {@code aws:sqs/getQueue:getQueue}. */
    private static final Pattern LOOKUP = Pattern.compile("(.*)/get(\\w)(\\w*):get\\w+");

    private CallOutputs() {}

    static Map<String, Object> of(String token, Map<String, Object> args, ResourceOutputs outputs) {
        Map<String, Object> result = new HashMap<>(args);
        result.put("id", token.substring(token.lastIndexOf(':') + 1) + "-id");
        switch (token) {
            case "aws:index/getCallerIdentity:getCallerIdentity" -> {
                result.put("accountId", AwsMocks.ACCOUNT_ID);
                result.put("arn", Arns.iam("user/tester"));
                result.put("userId", "AIDA1A2B3C4");
            }
            case "aws:index/getRegion:getRegion" -> {
                result.put("id", outputs.region());
                result.put("name", outputs.region());
                result.put("region", outputs.region());
                result.put("description", outputs.region());
                result.put("endpoint", "ec2." + outputs.region() + ".amazonaws.com");
            }
            case "aws:index/getPartition:getPartition" -> {
                result.put("id", "aws");
                result.put("partition", "aws");
                result.put("dnsSuffix", "amazonaws.com");
                result.put("reverseDnsPrefix", "com.amazonaws");
            }
            case "aws:iam/getPolicyDocument:getPolicyDocument" -> {
                String json = PolicyDocumentCall.render(args);
                result.put("json", json);
                result.put("minifiedJson", json);
            }
            default -> lookUp(token, args, outputs, result);
        }
        return result;
    }

    private static void lookUp(
            String token, Map<String, Object> args, ResourceOutputs outputs, Map<String, Object> result) {
        Matcher lookup = LOOKUP.matcher(token);
        if (lookup.matches()) {
            String kind = lookup.group(2) + lookup.group(3);
            String type =
                    lookup.group(1) + "/" + lookup.group(2).toLowerCase(Locale.ROOT) + lookup.group(3) + ":" + kind;
            ResourceOutputs.Answer answer = outputs.of(type, kind.toLowerCase(Locale.ROOT), "", args);
            result.putAll(answer.state());
            result.put("id", answer.id());
        }
    }
}
