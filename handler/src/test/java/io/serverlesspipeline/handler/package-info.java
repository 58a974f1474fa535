@NullMarked
package io.serverlesspipeline.handler;

import org.jspecify.annotations.NullMarked;
