/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.deployment.engine;

import org.jspecify.annotations.NullMarked;
