package io.serverlesspipeline.audit.report;

/**
 * The versions of the tools that the proof uses.
 *
 * @param emulator the version of the emulator
 * @param parliament the version of the linter parliament
 * @param cloudsplaining the version of the linter cloudsplaining
 */
public record Versions(String emulator, String parliament, String cloudsplaining) {}
