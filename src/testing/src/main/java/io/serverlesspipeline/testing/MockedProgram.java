package io.serverlesspipeline.testing;

import com.pulumi.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A Pulumi program with what it finds when it runs: its configuration, and the outputs of its resources.
 *
 * <pre>{@code
 * ProgramRun run = MockedProgram.of(Uploads::stack).withConfig("uploads:memorySize", "1024").run(RunMode.UP);
 * }</pre>
 *
 * <p>This class is immutable: each method returns a new program. Runs are safe in parallel tests, but only one program
 * runs at a time, because Pulumi's SDK keeps the running program in a static field.
 */
public final class MockedProgram {
    private final Consumer<Context> program;
    private final MockedStack stack;
    private final boolean allowsUnresolvedValues;

    private MockedProgram(Consumer<Context> program, MockedStack stack, boolean allowsUnresolvedValues) {
        this.program = program;
        this.stack = stack;
        this.allowsUnresolvedValues = allowsUnresolvedValues;
    }

    /** Returns a program without configuration, in the project {@code test-project} and the stack {@code test}. */
    public static MockedProgram of(Consumer<Context> program) {
        return new MockedProgram(program, MockedStack.DEFAULT, false);
    }

    /**
     * Returns this program with a configuration value, which it reads with {@code context.config()}.
     *
     * @param key the key with its namespace, as in {@code Pulumi.yaml}: the project's name for the program's own
     *     values, or {@code aws:region}
     * @param value the value. Pulumi stores lists and objects as JSON.
     */
    public MockedProgram withConfig(String key, String value) {
        return with(new MockedStack(stack.project(), stack.name(), plus(stack.config(), key, value), stack.outputs()));
    }

    /** Returns this program in a project, whose name is the default namespace of configuration keys. */
    public MockedProgram withProject(String name) {
        return with(new MockedStack(name, stack.name(), stack.config(), stack.outputs()));
    }

    /** Returns this program in a stack. */
    public MockedProgram withStack(String name) {
        return with(new MockedStack(stack.project(), name, stack.config(), stack.outputs()));
    }

    /**
     * Returns this program with outputs of all resources of a type, which replace the mocked ones.
     *
     * @param type the type, such as {@code aws:dynamodb/table:Table}
     * @param outputs the outputs by their names in Pulumi's schema, such as {@code streamArn}
     */
    public MockedProgram withOutputs(String type, Map<String, Object> outputs) {
        return with(new MockedStack(
                stack.project(), stack.name(), stack.config(), plus(stack.outputs(), type, Map.copyOf(outputs))));
    }

    /** Returns this program without the check that each run ends with, {@link ProgramRun#assertNoUnresolvedValues}. */
    public MockedProgram allowingUnresolvedValues() {
        return new MockedProgram(program, stack, true);
    }

    /**
     * Runs the program.
     *
     * @throws AssertionError if the program fails, or a value in its resources is unresolved
     */
    public ProgramRun run(RunMode mode) {
        MockedStack.Result result = stack.run(program, mode);
        if (!result.isSuccess()) {
            List<Throwable> failures = result.failures();
            AssertionError error =
                    new AssertionError("The program failed: " + new FailedRun(failures, List.of()).message());
            failures.forEach(error::addSuppressed);
            throw error;
        }
        ProgramRun run = new ProgramRun(result.resources(), result.urns(), result.outputs());
        if (!allowsUnresolvedValues) {
            run.assertNoUnresolvedValues();
        }
        return run;
    }

    /**
     * Runs the program as {@code pulumi up} does, and expects that it fails.
     *
     * @throws AssertionError if the program doesn't fail
     */
    public FailedRun expectFailure() {
        MockedStack.Result result = stack.run(program, RunMode.UP);
        if (result.isSuccess()) {
            throw new AssertionError("The program was expected to fail, but it registered " + result.resources());
        }
        return new FailedRun(result.failures(), result.resources());
    }

    private MockedProgram with(MockedStack changed) {
        return new MockedProgram(program, changed, allowsUnresolvedValues);
    }

    private static <V> Map<String, V> plus(Map<String, V> values, String key, V value) {
        Map<String, V> all = new TreeMap<>(values);
        all.put(key, value);
        return Map.copyOf(all);
    }
}
