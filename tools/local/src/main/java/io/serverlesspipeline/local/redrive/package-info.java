/** Gives the function another try with the events that it failed on. */
@NullMarked
package io.serverlesspipeline.local.redrive;

import org.jspecify.annotations.NullMarked;
