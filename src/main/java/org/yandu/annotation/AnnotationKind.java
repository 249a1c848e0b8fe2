package org.yandu.annotation;

/** What a reader marks a passage as. Each kind has a colour of its own in every theme. */
public enum AnnotationKind {
  /** 亮点 */
  HIGHLIGHT,
  /** 目标 */
  TARGET,
  /** 任务 */
  TASK,
  /** 数据 */
  FIGURE,
  /** 疑问 */
  QUESTION,
  /** 建议 */
  PROPOSAL
}
