/** The checked arguments of a pipeline with all defaults: start here to see how an argument is checked. */
@NullMarked
package io.serverlesspipeline.component.internal.settings;

import org.jspecify.annotations.NullMarked;
