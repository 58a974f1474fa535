/**
 * Builds the function's deployment package for {@code provided.al2023}: a Java runtime image that contains the function
 * as a module, an archive of loaded and linked classes, and the script that starts them. The package contains none of
 * this module's classes.
 */
@NullMarked
package io.serverlesspipeline.image;

import org.jspecify.annotations.NullMarked;
