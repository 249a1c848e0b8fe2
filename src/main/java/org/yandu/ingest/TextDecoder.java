package org.yandu.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * From bytes to characters, by evidence: a byte order mark, then the one encoding that decodes all
 * bytes strictly and yields text that somebody may have written.
 */
final class TextDecoder {

  /** How much of the content is weighed where an encoding has no mark. */
  private static final int SAMPLE = 1 << 16;

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
    return wide(content)
        .or(() -> strictly(content, 0, StandardCharsets.UTF_8))
        .or(() -> strictly(content, 0, Charset.forName("GB18030")))
        .filter(TextDecoder::isText);
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

  /**
   * UTF-16 without a mark. Line feeds, spaces and digits then have a zero byte on one side only,
   * and no other encoding of Chinese has zero bytes at all.
   */
  private static Optional<String> wide(byte[] content) {
    if (content.length % 2 != 0) {
      return Optional.empty();
    }
    int zeroFirst = 0;
    int zeroSecond = 0;
    int sample = Math.min(content.length, SAMPLE);
    for (int at = 0; at < sample; at += 2) {
      zeroFirst += content[at] == 0 ? 1 : 0;
      zeroSecond += content[at + 1] == 0 ? 1 : 0;
    }
    if (zeroFirst == zeroSecond) {
      return Optional.empty();
    }
    Charset charset =
        zeroFirst > zeroSecond ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    return strictly(content, 0, charset).filter(TextDecoder::isText);
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

  private static boolean isPrivate(char character) {
    return character >= 0xE000 && character <= 0xF8FF;
  }
}
