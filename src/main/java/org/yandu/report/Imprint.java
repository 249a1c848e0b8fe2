package org.yandu.report;

/**
 * Where a report comes from. What is not known is an empty string, or 0 for the year.
 *
 * @param place the place that is governed, such as 乐平市
 * @param year the year in which the report was given
 * @param meeting the meeting it was given to
 * @param date the day it was given, as ISO 8601 as far as it is known
 * @param source where this copy was taken from
 */
public record Imprint(String place, int year, String meeting, String date, String source) {

  public static final Imprint UNKNOWN = new Imprint("", 0, "", "", "");
}
