/** What is measured: each figure beside something plain that does the least of the same work. */
@NullMarked
package org.yandu.bench;

import org.jspecify.annotations.NullMarked;
