/** The entity mapping, which says how records become items: its checks, its default and its JSON form. */
@NullMarked
package io.serverlesspipeline.component.internal.entity;

import org.jspecify.annotations.NullMarked;
