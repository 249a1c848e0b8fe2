package org.yandu.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From bytes to characters, by evidence: a byte order mark, then the one encoding that decodes all
 * bytes strictly and yields the most likely Chinese.
 */
final class TextDecoder {

  /** How much of the content is weighed where an encoding has no mark. */
  private static final int SAMPLE = 1 << 16;

  /** The commonest characters and marks of Chinese, simplified and traditional. */
  private static final String COMMON = "，。、：；“”　的一是在不了和有大中上个個国國人我以要年为為发發业業市工作会會代表";

  /** The share of common characters that the poorest text has; by chance there is a hundredth. */
  private static final double LEAST_COMMON = 0.03;

  /** Fewer characters than these prove nothing. */
  private static final int FEW = 40;

  private TextDecoder() {}

  /**
   * The text without a byte order mark, or nothing if the bytes are no text in a known encoding.
   */
  static Optional<String> decode(byte[] content) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return strictly(content, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(content, 0xFF, 0xFE)) {
      return strictly(content, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return strictly(content, 2, StandardCharsets.UTF_16BE);
    }
    // Bytes that are no UTF-8 by intention hardly ever are by chance; those of the others may be.
    Optional<String> utf8 =
        strictly(content, 0, StandardCharsets.UTF_8).filter(TextDecoder::isText);
    if (utf8.isPresent()) {
      return utf8;
    }
    return Stream.of(
            Charset.forName("GB18030"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .flatMap(charset -> strictly(content, 0, charset).stream())
        .filter(TextDecoder::isText)
        .filter(TextDecoder::isChinese)
        .max(Comparator.comparingDouble(TextDecoder::commonShare));
  }

  private static boolean startsWith(byte[] content, int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int at = 0; at < mark.length; at++) {
      if (Byte.toUnsignedInt(content[at]) != mark[at]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> strictly(byte[] content, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content, from, content.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Text has hardly any controls, and no characters that nobody has defined. */
  private static boolean isText(String text) {
    int sample = Math.min(text.length(), SAMPLE);
    int strange = 0;
    for (int at = 0; at < sample; at++) {
      char character = text.charAt(at);
      boolean control =
          Character.isISOControl(character) && "\t\n\u000B\f\r\u0085\u001A".indexOf(character) < 0;
      if (character == 0) {
        return false;
      }
      if (control || !Character.isDefined(character) || isPrivate(character)) {
        strange++;
      }
    }
    return strange * 50 <= sample;
  }

  /** Whether the text has the characters that no Chinese text of some length is without. */
  private static boolean isChinese(String text) {
    long foreign = text.chars().limit(SAMPLE).filter(character -> character > 0x7F).count();
    return foreign < FEW || commonShare(text) >= LEAST_COMMON;
  }

  /** How much of what is not ASCII are the commonest characters of Chinese. */
  private static double commonShare(String text) {
    long foreign = text.chars().limit(SAMPLE).filter(character -> character > 0x7F).count();
    long common = text.chars().limit(SAMPLE).filter(each -> COMMON.indexOf(each) >= 0).count();
    return foreign == 0 ? 0 : (double) common / foreign;
  }

  private static boolean isPrivate(char character) {
    return character >= 0xE000 && character <= 0xF8FF;
  }
}
