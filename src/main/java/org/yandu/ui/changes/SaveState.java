package org.yandu.ui.changes;

/** Whether what the reader has made is on the disk. */
public enum SaveState {
  SAVED,
  SAVING,
  /** The last attempt failed; what was not saved is still in the window. */
  FAILED
}
