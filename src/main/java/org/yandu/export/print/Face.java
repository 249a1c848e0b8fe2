package org.yandu.export.print;

/**
 * A face of type.
 *
 * @param family its family, such as Noto Serif SC
 * @param bold whether it is the bold one of the family
 */
public record Face(String family, boolean bold) {}
