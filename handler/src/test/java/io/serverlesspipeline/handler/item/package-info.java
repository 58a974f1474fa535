@NullMarked
package io.serverlesspipeline.handler.item;

import org.jspecify.annotations.NullMarked;
