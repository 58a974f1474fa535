/** The bucket's notification, which invokes the function: its settings, their checks, and the resources. */
@NullMarked
package io.serverlesspipeline.component.internal.notification;

import org.jspecify.annotations.NullMarked;
