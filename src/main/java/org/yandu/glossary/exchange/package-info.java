/** Glossaries as files: tables for people, TBX for terminology tools; read, compared, written. */
@NullMarked
package org.yandu.glossary.exchange;

import org.jspecify.annotations.NullMarked;
