package org.yandu.library;

import java.time.Instant;
import org.yandu.annotation.Annotation;

/**
 * An annotation in the bin.
 *
 * @param annotation as it was when it was deleted
 * @param deleted when that was
 */
public record Binned(Annotation annotation, Instant deleted) {}
