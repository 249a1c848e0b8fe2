package org.yandu.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a web page puts around a report: counters and a summary above it, links to share and to
 * other pages below it. It is left out, where it is beyond doubt.
 */
final class WebChrome {

  private static final Pattern FACT =
      Pattern.compile(
          "(?:发布)?(?:时间|日期)\\s*[：:].*|(?:来源|作者|阅读|评论|浏览|点击|访问|字号|字体)(?:次数|量|数)?\\s*[：:].*|[0-9]{1,7}");
  private static final Pattern SUMMARY = Pattern.compile("(?:内容)?(?:摘要|提要|导读)\\s*[：:](.*)");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:分享到|分享至|上一篇|下一篇|相关文章|相关评论|相关新闻|相关链接|相关阅读|本栏最新|本栏推荐|阅读排行|热门推荐|标签云|返回顶部|打印本页|关闭窗口|扫一扫)"
              + ".{0,16}");

  /** How far down a page the facts about a text stand. */
  private static final int HEAD = 24;

  private WebChrome() {}

  /** Whether a line is one behind which a web page has only links. */
  static boolean begins(String line) {
    return TAIL.matcher(line).matches();
  }

  /** The paragraphs of the report alone. */
  static List<Paragraph> without(List<Paragraph> paragraphs) {
    List<Paragraph> kept = new ArrayList<>(paragraphs.subList(0, tail(paragraphs)));
    int summary = summary(kept);
    if (summary >= 0) {
      boolean apart = SUMMARY.matcher(kept.get(summary).text()).replaceFirst("$1").isBlank();
      int end = Math.min(kept.size() - 1, apart ? summary + 1 : summary);
      int start = summary;
      while (start > 0 && FACT.matcher(kept.get(start - 1).text()).matches()) {
        start--;
      }
      kept.subList(start, end + 1).clear();
    }
    return kept.isEmpty() ? paragraphs : kept;
  }

  private static int summary(List<Paragraph> paragraphs) {
    for (int at = 0; at < Math.min(HEAD, paragraphs.size()); at++) {
      boolean facts = at > 0 && FACT.matcher(paragraphs.get(at - 1).text()).matches();
      if (facts && SUMMARY.matcher(paragraphs.get(at).text()).matches()) {
        return at;
      }
    }
    return -1;
  }

  /** Where the links begin: at a mark behind which there are no sentences any more. */
  private static int tail(List<Paragraph> paragraphs) {
    int sentences = 0;
    int tail = paragraphs.size();
    for (int at = paragraphs.size() - 1; at > 0; at--) {
      String text = paragraphs.get(at).text();
      sentences += text.indexOf('。') >= 0 ? 1 : 0;
      if (sentences * 10 > paragraphs.size() - at) {
        break;
      }
      if (TAIL.matcher(text).matches()) {
        tail = at;
      }
    }
    return tail;
  }
}
