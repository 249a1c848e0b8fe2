package org.yandu.cli;

import java.nio.file.Path;
import org.yandu.annotation.WebAnnotationException;
import org.yandu.glossary.exchange.RowProblem;
import org.yandu.ingest.IngestException;
import org.yandu.library.LibraryException;
import org.yandu.library.exchange.ParcelException;

/** Failures in words, Chinese first, with their stable code. */
final class FailureWords {

  private FailureWords() {}

  static String of(Exception failure) {
    if (failure instanceof IngestException ingest) {
      return of(ingest);
    }
    if (failure instanceof LibraryException library) {
      return LibraryFailureWords.of(library);
    }
    if (failure instanceof WebAnnotationException annotations) {
      return LibraryFailureWords.of(annotations);
    }
    if (failure instanceof ParcelException parcel) {
      return LibraryFailureWords.of(parcel);
    }
    return lines("E00", "未能完成：" + failure, "could not be done: " + failure);
  }

  /** Why a row of a glossary's table was left out. */
  static String of(RowProblem problem) {
    String code = problem.reason().code();
    int line = problem.line();
    return switch (problem.reason()) {
      case NO_HEADER ->
          lines(
              code,
              "词条表的第一行应写明各列：序号,词条,别名,释义",
              "the table's first line must name its columns: number,term,aliases,definition");
      case BROKEN_QUOTES ->
          lines(
              code,
              "词条表第 " + line + " 行引号不成对，已略过",
              "line " + line + ": quotation marks do not match; left out");
      case NO_TERM ->
          lines(code, "词条表第 " + line + " 行没有词条，已略过", "line " + line + ": no term; left out");
      case NO_DEFINITION ->
          lines(code, "词条表第 " + line + " 行没有释义，已略过", "line " + line + ": no definition; left out");
      case BAD_NUMBER ->
          lines(
              code,
              "词条表第 " + line + " 行序号不是正整数，已略过",
              "line " + line + ": the number is no whole number from 1; left out");
      case REPEATED ->
          lines(
              code,
              "词条表第 " + line + " 行的词条前面已有，已略过",
              "line " + line + ": the term stands in an earlier row; left out");
      case TOO_LONG ->
          lines(code, "词条表第 " + line + " 行的文字太长，已略过", "line " + line + ": too long; left out");
      case TOO_MUCH ->
          lines(
              code,
              "词条太多或坏行太多，第 " + line + " 行起没有再读",
              "too many rows or too many broken ones; nothing was read from line " + line + " on");
      case NO_CHINESE ->
          lines(
              code,
              "第 " + line + " 行的词条没有中文写法，已略过",
              "line " + line + ": no term in Chinese; left out");
      case BROKEN_XML ->
          lines(
              code,
              "第 " + line + " 行的 XML 有误，这里的词条没有读",
              "line " + line + ": broken XML; what stands here was not read");
      case NO_TBX -> lines(code, "这是 XML，但不是 TBX 词条文件", "is XML, but no TBX file of terms");
    };
  }

  private static String of(IngestException failure) {
    String code = failure.reason().code();
    String name = failure.name();
    return switch (failure.reason()) {
      case MISSING -> lines(code, "找不到文件：" + name, "there is no file " + name);
      case UNREADABLE ->
          lines(
              code,
              "无法读取（是文件夹，或没有权限）：" + name,
              "cannot be read (a folder, or no permission): " + name);
      case EMPTY -> lines(code, "文件里没有文字：" + name, "holds no text: " + name);
      case TOO_LARGE -> lines(code, "文件太大，不像一份报告：" + name, "is too large to be a report: " + name);
      case UNDECODABLE ->
          lines(
              code,
              "文字编码无法识别，请另存为 UTF-8 文本：" + name,
              "is in no known encoding; save it as UTF-8 text: " + name);
      case PDF, OFD, WORD, LEGACY_WORD, HTML, RTF ->
          lines(
              code,
              "目前只能读文本文件，请先另存为 .txt：" + name,
              "only plain text can be read so far; save it as .txt first: " + name);
      case ARCHIVE -> lines(code, "这是压缩包，请先解压：" + name, "is an archive; unpack it first: " + name);
      case IMAGE -> lines(code, "这是图片，没有文字可读：" + name, "is an image, not text: " + name);
      case BINARY -> lines(code, "这不是文本文件：" + name, "is no text file: " + name);
    };
  }

  static String cannotWrite(Path file) {
    return lines(
        "YD-E01",
        "无法写入文件，原有的文件没有改动：" + file,
        "the file cannot be written; what was there is unchanged: " + file);
  }

  private static String lines(String code, String chinese, String english) {
    return "yandu: [" + code + "] " + chinese + System.lineSeparator() + "yandu: " + english;
  }
}
