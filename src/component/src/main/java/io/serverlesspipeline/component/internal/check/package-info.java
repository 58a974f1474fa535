/** Checks arguments and collects their problems: what every family of settings needs for its own checks. */
@NullMarked
package io.serverlesspipeline.component.internal.check;

import org.jspecify.annotations.NullMarked;
