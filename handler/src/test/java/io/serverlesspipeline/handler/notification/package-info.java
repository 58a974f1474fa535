@NullMarked
package io.serverlesspipeline.handler.notification;

import org.jspecify.annotations.NullMarked;
