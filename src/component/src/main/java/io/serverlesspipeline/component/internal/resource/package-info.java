/** What all resources of a pipeline share: the prefix of their names, their tags and their resource options. */
@NullMarked
package io.serverlesspipeline.component.internal.resource;

import org.jspecify.annotations.NullMarked;
