package org.yandu.cli;

import org.yandu.annotation.WebAnnotationException;
import org.yandu.library.LibraryException;
import org.yandu.library.exchange.ParcelException;

/** What went wrong with the library or with annotations from elsewhere, in words. */
final class LibraryFailureWords {

  private LibraryFailureWords() {}

  static String of(LibraryException failure) {
    String code = failure.reason().code();
    String place = failure.place().toString();
    return switch (failure.reason()) {
      case NEWER_PROGRAM ->
          lines(
              code,
              "资料库由更新版本的研读建立，未作任何改动，请升级程序：" + place,
              "the library was made by a newer version; it was not touched: " + place);
      case NOT_A_LIBRARY ->
          lines(
              code,
              "这不是研读的资料库，未作任何改动：" + place,
              "this is no library of Yandu; it was not touched: " + place);
      case DAMAGED ->
          lines(
              code,
              "资料库文件已损坏，没有改动它；yandu check 查看，yandu check --restore latest 用备份恢复：" + place,
              "the library is damaged and was not changed; see yandu check, and yandu check"
                  + " --restore latest for its backups: "
                  + place);
      case LOCKED ->
          lines(
              code,
              "资料库正被另一程序占用，请稍后再试：" + place,
              "another program is using the library; try again later: " + place);
      case READ_ONLY ->
          lines(
              code,
              "资料库只读，没有保存，已有内容未变：" + place,
              "the library can only be read; nothing was saved, what is in it is unchanged: "
                  + place);
      case DISK_FULL ->
          lines(
              code,
              "磁盘已满，本次改动未保存，以前的内容完好：" + place,
              "the disk is full; this change was not saved, all before it was: " + place);
      case FOLDER_UNUSABLE ->
          lines(code, "无法使用此文件夹：" + place, "the folder cannot be used: " + place);
      case DEVICE -> lines(code, "读写磁盘失败：" + place, "the disk failed to read or write: " + place);
      case DRIVER ->
          lines(
              code, "无法载入数据库组件：" + place, "the database's native part cannot be loaded: " + place);
      case NO_SUCH_REPORT -> lines(code, "资料库里没有这份报告", "the library does not hold this report");
      case NO_SUCH_ANNOTATION ->
          lines(code, "资料库里没有这条批注", "the library does not hold this annotation");
      case CHANGED_ELSEWHERE ->
          lines(
              code,
              "这条批注已在别处改动，未作覆盖",
              "the annotation was changed elsewhere; nothing was overwritten");
      case ALREADY_THERE ->
          lines(code, "同一编号的批注已在资料库中", "an annotation of that name is already there");
      case KIND_IN_USE ->
          lines(code, "还有批注属于这个类别，未作改动", "annotations are of this kind; nothing was changed");
      case CLOSED -> lines(code, "资料库已关闭", "the library has been closed");
      case UNSOUND_BACKUP ->
          lines(
              code,
              "不是完好的备份，资料库没有改动：" + place,
              "is no sound backup; the library was not changed: " + place);
    };
  }

  static String of(WebAnnotationException failure) {
    String code = failure.reason().code();
    int item = failure.item();
    String chinese = item == 0 ? "" : "第 " + item + " 条：";
    String english = item == 0 ? "" : "annotation " + item + ": ";
    return switch (failure.reason()) {
      case NOT_JSON ->
          lines(
              code,
              "既不是 JSON，也不是 Kindle 摘录，未导入",
              "is neither JSON nor the clippings of a Kindle; nothing was imported");
      case NO_ANNOTATIONS ->
          lines(code, "文件里没有批注，未导入", "holds no annotations; nothing was imported");
      case NO_PASSAGE ->
          lines(
              code, chinese + "没有引用原文，全部未导入", english + "quotes no passage; nothing was imported");
      case MALFORMED ->
          lines(
              code,
              chinese + "格式不符，全部未导入",
              english + "is not as the W3C model wants it; nothing was imported");
      case TOO_MUCH ->
          lines(
              code,
              "文件内容太多，不像批注，未导入",
              "has more in it than any file of annotations; nothing was imported");
    };
  }

  static String of(ParcelException failure) {
    String code = failure.reason().code();
    String name = failure.name();
    return switch (failure.reason()) {
      case NOT_A_PACKAGE ->
          lines(
              code,
              "这是压缩文件，但不是研读的批注包，未导入：" + name,
              "is an archive, but no package of Yandu; nothing was imported: " + name);
      case NEWER_PROGRAM ->
          lines(
              code,
              "批注包由更新版本的研读写成，未导入，请升级程序：" + name,
              "the package was written by a newer version; nothing was imported: " + name);
      case TOO_LARGE ->
          lines(
              code,
              "批注包太大，未导入：" + name,
              "is larger than any package; nothing was imported: " + name);
      case DAMAGED ->
          lines(
              code,
              "批注包不完整或已损坏，未导入，请重新复制：" + name,
              "the package is cut off or damaged; nothing was imported; copy it anew: " + name);
      case ENCRYPTED ->
          lines(
              code,
              "批注包加了密码，未导入，请另存一份不加密的：" + name,
              "the package has a password; nothing was imported: " + name);
      case STRANGE_ENTRY ->
          lines(
              code,
              "批注包里有不该有的文件，未导入：" + name,
              "something is in the package that belongs in none; nothing was imported: " + name);
      case UNREADABLE -> lines(code, "无法读取文件：" + name, "the file cannot be read: " + name);
    };
  }

  static String lines(String code, String chinese, String english) {
    return "yandu: [" + code + "] " + chinese + System.lineSeparator() + "yandu: " + english;
  }
}
