/** Test utilities that several modules share. Never published. */
@NullMarked
package io.serverlesspipeline.testsupport;

import org.jspecify.annotations.NullMarked;
