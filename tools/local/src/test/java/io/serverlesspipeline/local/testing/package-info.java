/** Fakes of AWS services and test utilities for the command line's tests. */
@NullMarked
package io.serverlesspipeline.local.testing;

import org.jspecify.annotations.NullMarked;
