package io.serverlesspipeline.provider;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import pulumirpc.Resource.RegisterResourceRequest;

/**
 * The way of an upload through a pipeline's resources. The notification, the role's policy and the failure handling
 * that the component registers determine it.
 *
 * @param graph the upload and the resources; each depends on the one that its data comes from
 * @param labels what happens between two of them, such as an action that the role's policy allows
 */
record DataFlow(ResourceGraph graph, Map<Edge, List<String>> labels) {
    private static final String UPLOAD = "upload";

    /** The formats that the handler reads; the type of no resource. */
    private static final String FORMATS = "JSON, CSV, text";

    /** From one node of the graph to the next. */
    record Edge(String from, String to) {}

    /** Returns the flow through the resources that an engine was asked to register. */
    static DataFlow of(FakeEngine engine) {
        RegisterResourceRequest bucket = engine.registered("aws:s3/bucketV2:BucketV2");
        RegisterResourceRequest function = engine.registered("aws:lambda/function:Function");
        DataFlow flow = new DataFlow(
                new ResourceGraph(new LinkedHashMap<>(Map.of(UPLOAD, FORMATS)), new LinkedHashMap<>()),
                new LinkedHashMap<>());
        JsonObject policy = policy(engine.registered("aws:iam/rolePolicy:RolePolicy"));
        flow.add(UPLOAD, bucket, List.of());
        flow.add(bucket.getName(), function, labels(events(engine), actions(policy, "s3")));
        flow.add(
                function.getName(),
                engine.registered("aws:cloudwatch/logGroup:LogGroup"),
                labels(actions(policy, "logs").filter(action -> action.contains("Put")), Stream.of("JSON lines")));
        flow.add(
                function.getName(),
                engine.registered("aws:dynamodb/table:Table"),
                labels(actions(policy, "dynamodb"), Stream.of("items")));
        flow.add(
                function.getName(),
                engine.registered("aws:sqs/queue:Queue"),
                labels(actions(policy, "sqs"), Stream.of("after " + retries(engine) + " retries")));
        return flow;
    }

    private void add(String from, RegisterResourceRequest to, List<String> label) {
        graph.types().put(to.getName(), to.getType());
        graph.dependencies().put(to.getName(), Set.of(from));
        labels.put(new Edge(from, to.getName()), label);
    }

    private static List<String> labels(Stream<String> first, Stream<String> second) {
        return Stream.concat(first, second).toList();
    }

    private static Stream<String> events(FakeEngine engine) {
        Value function = field(engine.registered("aws:s3/bucketNotification:BucketNotification"), "lambdaFunctions")
                .getListValue()
                .getValues(0);
        return function.getStructValue().getFieldsOrThrow("events").getListValue().getValuesList().stream()
                .map(Value::getStringValue);
    }

    private static int retries(FakeEngine engine) {
        return (int) field(
                        engine.registered("aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig"),
                        "maximumRetryAttempts")
                .getNumberValue();
    }

    private static JsonObject policy(RegisterResourceRequest policy) {
        return JsonParser.parseString(field(policy, "policy").getStringValue()).getAsJsonObject();
    }

    /** Returns the actions of a service that a policy allows. */
    private static Stream<String> actions(JsonObject policy, String service) {
        List<String> actions = new ArrayList<>();
        for (JsonElement statement : policy.getAsJsonArray("Statement")) {
            JsonElement action = statement.getAsJsonObject().get("Action");
            if (action instanceof JsonArray several) {
                several.forEach(each -> actions.add(each.getAsString()));
            } else {
                actions.add(action.getAsString());
            }
        }
        return actions.stream().filter(action -> action.startsWith(service + ":"));
    }

    private static Value field(RegisterResourceRequest resource, String name) {
        return resource.getObject().getFieldsOrThrow(name);
    }
}
