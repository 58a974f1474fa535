@NullMarked
package io.serverlesspipeline.handler.testkit;

import org.jspecify.annotations.NullMarked;
