@NullMarked
package io.serverlesspipeline.benchmark.service;

import org.jspecify.annotations.NullMarked;
