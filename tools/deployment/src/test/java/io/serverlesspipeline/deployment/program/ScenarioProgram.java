package io.serverlesspipeline.deployment.program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.asset.FileArchive;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A program that runs the scenario set by its configuration key {@code scenario}. */
public final class ScenarioProgram {

    private ScenarioProgram() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.out.println("This is printed.");
        if (System.getenv("PULUMI_CONFIG").contains("\"exit\"")) {
            System.exit(3);
        }
        if (System.getenv("PULUMI_CONFIG").contains("\"no-stack\"")) {
            return;
        }
        Pulumi.run(context -> run(context, context.config().require("scenario")));
    }

    private static void run(Context context, String scenario) {
        context.log().info("pid=" + ProcessHandle.current().pid());
        switch (scenario) {
            case "complete" -> complete(context);
            case "unknown-type" -> new Thing("test:index:Other", "thing", new ThingArgs());
            case "unknown-property" -> new Thing("thing", new ThingArgs().color("red"));
            case "same-name" -> {
                new Thing("thing", new ThingArgs());
                new Thing("thing", new ThingArgs());
            }
            case "refused" -> {
                runForEver();
                new Thing("test:index:Refused", "thing", new ThingArgs());
            }
            case "existing" -> new Thing("thing", Output.of("existing-id"));
            case "unknown-output" ->
                new Thing("second", new ThingArgs().label(new Thing("first", new ThingArgs()).owner()));
            case "apply-fails" ->
                context.export("arn", new Thing("thing", new ThingArgs()).arn().applyValue(arn -> {
                            throw new IllegalStateException("No use for " + arn);
                        }));
            case "user-mistake" -> throw new RunException("The key color is wrong; say red.");
            case "endless" -> runForEver();
            default -> throw new IllegalArgumentException(scenario);
        }
    }

    private static void complete(Context context) {
        Group group = new Group("group");
        CustomResourceOptions inGroup = CustomResourceOptions.builder()
                .parent(group)
                .deleteBeforeReplace(true)
                .build();
        Thing first = new Thing(
                "first",
                new ThingArgs()
                        .size(3)
                        .token(Output.ofSecret("hunter2"))
                        .folder(new FileArchive("./code"))
                        .zip(new FileArchive("./code.zip")),
                inGroup);
        Thing second = new Thing("second", new ThingArgs().label(first.arn().applyValue(arn -> "of " + arn)), inGroup);
        group.finish(second.arn());
        context.export("secondArn", second.arn());
        context.export("token", first.token());
        context.export("color", Output.of(context.config().require("color")));
        context.export("sizes", Output.of(context.config().require("sizes")));
        context.export("directory", Output.of(System.getProperty("user.dir")));
        context.export(
                "stack",
                Output.of(context.organizationName() + "/" + context.projectName() + "/" + context.stackName()));
    }

    /** Keeps the program running despite errors and termination requests. */
    private static void runForEver() {
        Thread worker = new Thread(ScenarioProgram::waitForEver);
        worker.setDaemon(false);
        worker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(ScenarioProgram::waitForEver));
    }

    private static void waitForEver() {
        new CompletableFuture<Void>().join();
    }

    private static final class Group extends ComponentResource {
        Group(String name) {
            super("test:index:Group", name, ComponentResourceOptions.Empty);
        }

        void finish(Output<String> arn) {
            registerOutputs(Map.of("arn", arn));
        }
    }
}
