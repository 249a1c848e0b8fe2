/** Terms, their explanations, and where a report mentions them. */
@NullMarked
package org.yandu.glossary;

import org.jspecify.annotations.NullMarked;
