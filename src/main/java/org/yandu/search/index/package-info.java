/**
 * The index of all reports of a library, which can be thrown away at any time. Alone knows Lucene.
 */
@NullMarked
package org.yandu.search.index;

import org.jspecify.annotations.NullMarked;
