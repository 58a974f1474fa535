/** What other people's tools say of the policies: parliament and cloudsplaining. */
@NullMarked
package io.serverlesspipeline.audit.lint;

import org.jspecify.annotations.NullMarked;
