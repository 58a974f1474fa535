@NullMarked
package io.serverlesspipeline.handler.table;

import org.jspecify.annotations.NullMarked;
