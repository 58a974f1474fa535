/** The JAR files with a user's own code: their checks, and the function's package that contains them. */
@NullMarked
package io.serverlesspipeline.component.internal.extension;

import org.jspecify.annotations.NullMarked;
