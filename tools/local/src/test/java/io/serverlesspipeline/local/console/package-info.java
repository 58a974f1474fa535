@NullMarked
package io.serverlesspipeline.local.console;

import org.jspecify.annotations.NullMarked;
