/** 词条: the entries, their explanations, and the pop-up beside a term. */
@NullMarked
package org.yandu.ui.terms;

import org.jspecify.annotations.NullMarked;
