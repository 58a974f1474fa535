/**
 * Tests of Pulumi programs that use the component {@code ServerlessPipeline}, without AWS and without the Pulumi CLI.
 *
 * <p>{@link io.serverlesspipeline.testing.ProgramRun} runs a program with mocks that return the ARNs, names, and URLs
 * that AWS would return. Its methods find the registered resources and check the permissions of a role, public access,
 * and values that are missing. Failed checks throw an {@link java.lang.AssertionError}, so the module works with every
 * test framework.
 */
@NullMarked
package io.serverlesspipeline.testing;

import org.jspecify.annotations.NullMarked;
