/** Fakes of AWS and processes that several tests of the command line share. */
@NullMarked
package io.serverlesspipeline.local.testing;

import org.jspecify.annotations.NullMarked;
