@NullMarked
package io.serverlesspipeline.component.internal.entity;

import org.jspecify.annotations.NullMarked;
