@NullMarked
package io.serverlesspipeline.local.console.server;

import org.jspecify.annotations.NullMarked;
