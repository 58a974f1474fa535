@NullMarked
package io.serverlesspipeline.handler.file;

import org.jspecify.annotations.NullMarked;
