/** Runs the third-party policy linters parliament and cloudsplaining. */
@NullMarked
package io.serverlesspipeline.audit.lint;

import org.jspecify.annotations.NullMarked;
