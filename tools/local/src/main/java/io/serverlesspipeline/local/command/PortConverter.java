package io.serverlesspipeline.local.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a port number. */
final class PortConverter implements ITypeConverter<Integer> {
    private static final int MAX_PORT = 65_535;

    @Override
    public Integer convert(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException exception) {
            // Reported below, like a number that is out of range.
        }
        throw new TypeConversionException("'" + value + "' isn't a port. Use a number from 1 to " + MAX_PORT + ".");
    }
}
