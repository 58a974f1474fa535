/** Derives an item's keys from a record's fields, following the rules of the entity mapping. */
@NullMarked
package io.serverlesspipeline.handler.mapping;

import org.jspecify.annotations.NullMarked;
