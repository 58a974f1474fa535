package io.serverlesspipeline.component.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.serverlesspipeline.component.InvalidArgumentException;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.settings.SettingsException;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the handler and the component know the same variables and ranges. */
final class HandlerVariablesTest {
    @Test
    void handlerReadsTheVariables() {
        assertThatCode(() -> Settings.from(Map.of(
                        HandlerVariables.TABLE_NAME, "items",
                        HandlerVariables.ENTITIES, "[]",
                        HandlerVariables.READ_VERSION, "true")))
                .doesNotThrowAnyException();
    }

    @Test
    void knowsEveryVariableThatTheHandlerReads() {
        assertThat(HandlerVariables.SET_BY_PIPELINE).isSubsetOf(variablesOfTheHandler());
        assertThat(variablesOfTheHandler().stream()
                        .filter(name -> name.startsWith(HandlerVariables.PREFIX))
                        .filter(name -> !HandlerVariables.SET_BY_PIPELINE.contains(name)))
                .isSubsetOf(HandlerVariables.ranges().keySet());
    }

    static Stream<String> limitsOfTheHandler() {
        return HandlerVariables.ranges().keySet().stream().filter(variablesOfTheHandler()::contains);
    }

    @ParameterizedTest
    @MethodSource("limitsOfTheHandler")
    void acceptsALimit_onlyIfTheHandlerStartsWithIt(String variable) {
        HandlerVariables.Range range =
                Objects.requireNonNull(HandlerVariables.ranges().get(variable));
        for (String value : List.of(
                "",
                "1.5",
                "many",
                "0x10",
                " " + range.minimum() + " ",
                "+" + range.maximum(),
                String.valueOf(range.minimum() - 1),
                String.valueOf(range.minimum()),
                String.valueOf(range.maximum()),
                String.valueOf(range.maximum() + 1L),
                "99999999999")) {
            assertThat(isAccepted(() -> EnvironmentChecks.check(
                            ArgumentChecks.forPipeline("uploads"), "environment", Map.of(variable, value))))
                    .as(variable + " = \"" + value + "\"")
                    .isEqualTo(isAccepted(() -> Settings.from(Map.of(
                            HandlerVariables.TABLE_NAME, "items", HandlerVariables.ENTITIES, "[]", variable, value))));
        }
    }

    /** The handler reads this variable where it loads the extensions. */
    private static String extensions() {
        try {
            Field name = Class.forName(Settings.class.getPackageName() + ".EnvironmentVariables")
                    .getDeclaredField("EXTENSIONS");
            name.setAccessible(true);
            return (String) Objects.requireNonNull(name.get(null));
        } catch (ReflectiveOperationException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static boolean isAccepted(Runnable check) {
        try {
            check.run();
            return true;
        } catch (InvalidArgumentException | SettingsException exception) {
            return false;
        }
    }

    private static Set<String> variablesOfTheHandler() {
        Set<String> names = new HashSet<>(Set.of(extensions()));
        Settings.from(new HashMap<>(Map.of(HandlerVariables.TABLE_NAME, "items", HandlerVariables.ENTITIES, "[]")) {
            private static final long serialVersionUID = 1L;

            @Override
            public @Nullable String get(@Nullable Object name) {
                names.add((String) Objects.requireNonNull(name));
                return super.get(name);
            }

            @Override
            public @Nullable String getOrDefault(@Nullable Object name, @Nullable String defaultValue) {
                names.add((String) Objects.requireNonNull(name));
                return super.getOrDefault(name, defaultValue);
            }
        });
        return names;
    }
}
