@NullMarked
package io.serverlesspipeline.image;

import org.jspecify.annotations.NullMarked;
