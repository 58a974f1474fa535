package io.serverlesspipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramErrorsTest {

    private final ProgramErrors errors = new ProgramErrors();

    @Test
    void isEmpty_whenThereAreNoErrors() {
        assertThat(errors.firstCause()).isEmpty();
        assertThat(errors.all()).isEmpty();
    }

    @Test
    void returnsAPlainMessageUnchanged() {
        errors.add("The key color is wrong.\nSay red.");
        errors.add("Something else.");

        assertThat(errors.firstCause()).hasValue("The key color is wrong.\nSay red.");
        assertThat(errors.all()).isEqualTo("The key color is wrong.\nSay red.\nSomething else.");
    }

    @Test
    void returnsAnExceptionWithoutItsFrames() {
        errors.add("""
                Running program [PID: 12](/bin/java -cp a:b(c) Main) failed with an unhandled exception:
                java.lang.IllegalStateException: No use
                \tat a.B.c(B.java:1)
                \tat a.B.d(B.java:2)""");

        assertThat(errors.firstCause()).hasValue("java.lang.IllegalStateException: No use");
    }

    @Test
    void returnsTheInnermostCause_withAllItsLines() {
        errors.add("""
                Running program [PID: 12](java) failed with an unhandled exception:
                java.util.concurrent.CompletionException: outer
                \tat a.B.c(B.java:1)
                Caused by: java.lang.RuntimeException: middle
                \t... 3 more
                Caused by: a.WrongKey: The key is wrong.
                Say red.
                \tat a.B.d(B.java:2)
                \t... 9 more""");

        assertThat(errors.firstCause()).hasValue("a.WrongKey: The key is wrong.\nSay red.");
    }
}
