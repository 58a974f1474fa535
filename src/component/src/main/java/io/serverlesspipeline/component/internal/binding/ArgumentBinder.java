package io.serverlesspipeline.component.internal.binding;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Binds a tree of values to arguments with the builders that Java programs use, so the same rules apply to
 * configuration keys and to other languages. It finds the arguments of a class by its fields with {@link Import}, so a
 * new argument needs no change here.
 *
 * <p>The tree consists of maps, lists, strings, numbers, booleans, archives, and nulls. A part that is unknown, secret,
 * or depends on resources is an {@link Output}. {@link UntypedScalar} is a scalar of unknown type, and
 * {@link UnreadableValue} is a value that the source couldn't read.
 */
public final class ArgumentBinder {
    private final VisibleSecrets secrets;

    private ArgumentBinder(VisibleSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Binds the arguments of a pipeline.
     *
     * @param values the values by argument name
     * @param secrets what to do with a secret if its argument accepts only a plain value
     */
    public static Binding bind(Map<String, ? extends @Nullable Object> values, VisibleSecrets secrets) {
        BindingProblems problems = new BindingProblems();
        Object arguments = new ArgumentBinder(secrets)
                .bind(ServerlessPipelineArgs.class, "", values, ValueConversion.PLAIN, problems);
        return new Binding((ServerlessPipelineArgs) arguments, problems.byPath(), problems.unknown());
    }

    /** Binds the arguments of a class. See {@link ValueConversion.NestedBinder}. */
    private Object bind(
            Class<?> type,
            String parent,
            Map<?, ? extends @Nullable Object> values,
            OutputData<?> origin,
            BindingProblems problems) {
        ArgumentsBuilder builder = ArgumentsBuilder.of(type);
        Map<Object, @Nullable Object> remaining = new TreeMap<>(values);
        List<Argument> arguments = Argument.of(type);
        for (Argument argument : arguments) {
            Object value = remaining.remove(argument.name());
            if (value != null) {
                ValueConversion conversion = new ValueConversion(this::bind, origin);
                String path = UnknownArgument.path(parent, argument.name());
                Object converted = conversion.convert(path, value, argument.valueType());
                if (argument.isOutput()) {
                    problems.addAll(conversion.problems());
                    setOutput(builder, argument, converted, conversion.origin());
                } else {
                    setPlain(builder, argument, path, converted, conversion, problems);
                }
            }
        }
        Set<String> known = arguments.stream().map(Argument::name).collect(Collectors.toUnmodifiableSet());
        remaining.keySet().forEach(name -> problems.addUnknown(new UnknownArgument(parent, (String) name, known)));
        return builder.build();
    }

    private static void setOutput(
            ArgumentsBuilder builder, Argument argument, @Nullable Object value, OutputData<?> origin) {
        if (value != null || !origin.isKnown()) {
            builder.set(argument.name(), Output.class, new OutputInternal<>(origin.apply(any -> value)));
        }
    }

    private void setPlain(
            ArgumentsBuilder builder,
            Argument argument,
            String path,
            @Nullable Object value,
            ValueConversion conversion,
            BindingProblems problems) {
        Optional<String> refusal = conversion.origin().isSecret() && !Argument.hasOutputs(argument.type())
                ? secrets.refusal(path)
                : Optional.empty();
        if (refusal.isPresent()) {
            problems.add(path, refusal.get());
            return;
        }
        problems.addAll(conversion.problems());
        if (!conversion.origin().isKnown()) {
            problems.add(
                    path,
                    "is an output whose value is not known yet: specify a plain value, since this argument decides how the"
                            + " resources are made");
        } else if (value != null) {
            builder.set(argument.name(), JavaType.rawClass(argument.type()), value);
        }
    }
}
