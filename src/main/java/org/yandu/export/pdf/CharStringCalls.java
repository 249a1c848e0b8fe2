package org.yandu.export.pdf;

import java.util.BitSet;
import java.util.List;

/**
 * Which subroutines glyphs call (Adobe Technical Note 5177, The Type 2 Charstring Format): walks
 * through their programs without drawing anything.
 */
final class CharStringCalls {

  private static final int HSTEM = 1;
  private static final int VSTEM = 3;
  private static final int CALL_LOCAL = 10;
  private static final int RETURN = 11;
  private static final int ESCAPE = 12;
  private static final int END = 14;
  private static final int HSTEM_HM = 18;
  private static final int HINT_MASK = 19;
  private static final int COUNTER_MASK = 20;
  private static final int VSTEM_HM = 23;
  private static final int SHORT = 28;
  private static final int CALL_GLOBAL = 29;
  private static final int FIXED = 255;
  private static final int DEEPEST = 10;

  private final List<byte[]> global;
  private final List<byte[]> local;
  private final BitSet globalUsed;
  private final BitSet localUsed;
  private int arguments;
  private int top;
  private int stems;

  CharStringCalls(List<byte[]> global, List<byte[]> local, BitSet globalUsed, BitSet localUsed) {
    this.global = global;
    this.local = local;
    this.globalUsed = globalUsed;
    this.localUsed = localUsed;
  }

  /** Notes the subroutines that a glyph calls, directly or through others. */
  void glyph(byte[] program) {
    arguments = 0;
    stems = 0;
    run(program, 0);
  }

  /** Subroutines are called by numbers around 0: the middle of the list, roughly. */
  private static int bias(int count) {
    return count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
  }

  /** Whether the glyph ends here. */
  private boolean run(byte[] program, int depth) {
    int at = 0;
    while (at < program.length) {
      int code = program[at++] & 0xFF;
      if (code >= 32 || code == SHORT) {
        at = number(program, at, code);
        continue;
      }
      switch (code) {
        case HSTEM, VSTEM, HSTEM_HM, VSTEM_HM -> {
          stems += arguments / 2;
          arguments = 0;
        }
        case HINT_MASK, COUNTER_MASK -> {
          stems += arguments / 2;
          arguments = 0;
          at += (stems + 7) / 8;
        }
        case CALL_LOCAL -> {
          if (call(local, localUsed, depth)) {
            return true;
          }
        }
        case CALL_GLOBAL -> {
          if (call(global, globalUsed, depth)) {
            return true;
          }
        }
        case RETURN -> {
          return false;
        }
        case END -> {
          return true;
        }
        case ESCAPE -> {
          at++;
          arguments = 0;
        }
        default -> arguments = 0;
      }
    }
    return false;
  }

  private int number(byte[] program, int at, int code) {
    arguments++;
    if (code == SHORT) {
      top = (short) (((program[at] & 0xFF) << 8) | (program[at + 1] & 0xFF));
      return at + 2;
    }
    if (code == FIXED) {
      return at + 4;
    }
    if (code < 247) {
      top = code - 139;
      return at;
    }
    int second = program[at] & 0xFF;
    top = code < 251 ? (code - 247) * 256 + second + 108 : -(code - 251) * 256 - second - 108;
    return at + 1;
  }

  private boolean call(List<byte[]> routines, BitSet used, int depth) {
    int index = top + bias(routines.size());
    arguments--;
    if (index < 0 || index >= routines.size() || depth >= DEEPEST) {
      return true;
    }
    used.set(index);
    return run(routines.get(index), depth + 1);
  }
}
