package org.yandu.bench;

/**
 * One row of the table.
 *
 * @param name what is measured
 * @param benchmark the class and method that do it, as JMH names them
 * @param comparedWith what it is compared with
 * @param reference the class and method that do that
 */
record Figure(String name, String benchmark, String comparedWith, String reference) {

  /** A figure of two methods of one class. */
  static Figure of(
      Class<?> benchmarks, String name, String measured, String comparedWith, String reference) {
    String prefix = benchmarks.getName() + ".";
    return new Figure(name, prefix + measured, comparedWith, prefix + reference);
  }
}
