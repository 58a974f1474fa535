/** Where the local run finds what was built, and where it keeps its own files. */
@NullMarked
package io.serverlesspipeline.emulator.workspace;

import org.jspecify.annotations.NullMarked;
