/** Turns a record's fields into an entity's keys, by the rules of the entity mapping. */
@NullMarked
package io.serverlesspipeline.handler.mapping;

import org.jspecify.annotations.NullMarked;
