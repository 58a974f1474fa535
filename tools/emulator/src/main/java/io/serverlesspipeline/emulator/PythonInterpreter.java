package io.serverlesspipeline.emulator;

import java.nio.file.Path;

/**
 * A Python interpreter that can run the emulator.
 *
 * @param executable the path of the interpreter
 * @param version its version, such as {@code 3.11.7}
 */
record PythonInterpreter(Path executable, String version) {}
