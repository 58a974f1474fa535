/**
 * Builds the function's package for {@code provided.al2023}: a Java of its own that holds the function as one of its
 * modules, an archive of classes that are loaded and linked already, and the script that starts them. None of this
 * package is inside that package.
 */
@NullMarked
package io.serverlesspipeline.image;

import org.jspecify.annotations.NullMarked;
