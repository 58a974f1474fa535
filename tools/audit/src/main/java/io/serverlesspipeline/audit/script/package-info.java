/** Scripts for the Python interpreters that have the emulator and the policy linters. */
@NullMarked
package io.serverlesspipeline.audit.script;

import org.jspecify.annotations.NullMarked;
