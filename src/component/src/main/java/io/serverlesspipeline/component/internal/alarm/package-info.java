/** The CloudWatch alarms: their settings and the resources. */
@NullMarked
package io.serverlesspipeline.component.internal.alarm;

import org.jspecify.annotations.NullMarked;
