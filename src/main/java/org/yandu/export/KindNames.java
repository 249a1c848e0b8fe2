package org.yandu.export;

import org.yandu.annotation.AnnotationKind;

/** What the kinds of annotations are called in documents, which are Chinese. */
public final class KindNames {

  private KindNames() {}

  public static String of(AnnotationKind kind) {
    return switch (kind) {
      case HIGHLIGHT -> "亮点";
      case TARGET -> "目标";
      case TASK -> "任务";
      case FIGURE -> "数据";
      case QUESTION -> "疑问";
      case PROPOSAL -> "建议";
    };
  }
}
