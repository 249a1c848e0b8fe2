/** 查找: a query, its hits, and the walk through them. */
@NullMarked
package org.yandu.ui.find;

import org.jspecify.annotations.NullMarked;
