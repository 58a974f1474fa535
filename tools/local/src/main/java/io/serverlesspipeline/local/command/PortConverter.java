package io.serverlesspipeline.local.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a port. */
final class PortConverter implements ITypeConverter<Integer> {
    private static final int GREATEST_PORT = 65_535;

    @Override
    public Integer convert(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= GREATEST_PORT) {
                return port;
            }
        } catch (NumberFormatException exception) {
            // Told below, like a number out of range.
        }
        throw new TypeConversionException("'" + value + "' is no port; give a number from 1 to " + GREATEST_PORT + ".");
    }
}
