/** Runs scripts in the Python interpreters of the emulator and the policy linters. */
@NullMarked
package io.serverlesspipeline.audit.script;

import org.jspecify.annotations.NullMarked;
