# What every start of Yandu needs to know of the machine, from the sources or installed (POSIX sh, to be
# sourced): whether a window is wanted and can open, and in which locale Java runs.

# Lines on standard error; standard output belongs to the program.
say() {
  printf '%s\n' "$@" >&2
}

fail() {
  say "$@"
  exit 1
}

# The window opens when no verb is given; naming another library folder is no verb.
wants_window() {
  while [ $# -gt 0 ]; do
    case $1 in
      --library) [ $# -ge 2 ] || return 1; shift 2 ;;
      --library=*) shift ;;
      *) return 1 ;;
    esac
  done
}

# A local display has a socket, in the file system or (on Linux) in the abstract name space.
display_answers() {
  number=${DISPLAY#unix}
  case $number in
    :*) number=${number#:} ;;
    *) return 0 ;;
  esac
  socket=/tmp/.X11-unix/X${number%%.*}
  [ -S "$socket" ] || grep -qs "@$socket\$" /proc/net/unix
}

require_display() {
  if [ -z "${DISPLAY:-}" ]; then
    if [ -n "${WAYLAND_DISPLAY:-}" ]; then
      fail '研读的窗口需要 X11 显示；请在此 Wayland 桌面上启用 XWayland 后再打开。' \
        "Yandu's window needs an X11 display: enable XWayland on this Wayland desktop, then open it again."
    fi
    fail '没有图形显示，窗口打不开；请在桌面上运行，或使用命令行：yandu --help。' \
      'There is no display, so the window cannot open: start Yandu on a desktop, or use it on the command line: yandu --help.'
  fi
  display_answers ||
    fail "显示 $DISPLAY 没有响应，窗口打不开；请在桌面上运行，或使用命令行：yandu --help。" \
      "Nothing answers at display $DISPLAY, so the window cannot open: start Yandu on a desktop, or use it on the command line: yandu --help."
}

# JavaFX puts these two into the environment while it starts and other threads read it. When something is added,
# the C library moves the environment away under their hands, and now and then one of them crashes (SIGSEGV in
# getenv); what is there already is replaced in its place.
settle_environment() {
  export GDK_BACKEND=x11 IBUS_ENABLE_SYNC_MODE=1
}

# Which of the shared libraries that JavaFX loads are missing, as the packages that bring them:
# libglassgtk3.so needs GTK 3 and libXtst. libprism_es2.so needs OpenGL; without that two JavaFX paints
# in software, so they alone are no reason to install anything.
missing_packages() {
  PATH=$PATH:/usr/sbin:/sbin
  command -v ldconfig > /dev/null || return 0
  libraries=$(ldconfig -p 2> /dev/null) || return 0
  required=
  for pair in libgtk-3.so.0=libgtk-3-0 libXtst.so.6=libxtst6; do
    has_library "${pair%%=*}" || required="$required ${pair#*=}"
  done
  [ -n "$required" ] || return 0
  for pair in libGL.so.1=libgl1 libXxf86vm.so.1=libxxf86vm1; do
    has_library "${pair%%=*}" || required="$required ${pair#*=}"
  done
  printf '%s' "${required# }"
}

has_library() {
  case $libraries in
    *"$1 "*) return 0 ;;
    *) return 1 ;;
  esac
}

# The one command that installs what is missing, in the words of the machine's package manager.
install_command() {
  if command -v apt-get > /dev/null; then
    printf 'sudo apt-get install %s' "$1"
  elif command -v dnf > /dev/null; then
    printf 'sudo dnf install gtk3 libXtst mesa-libGL libXxf86vm'
  elif command -v pacman > /dev/null; then
    printf 'sudo pacman -S gtk3 libxtst libgl libxxf86vm'
  elif command -v zypper > /dev/null; then
    printf 'sudo zypper install libgtk-3-0 libXtst6 Mesa-libGL1 libXxf86vm1'
  else
    printf 'GTK 3, libXtst'
  fi
}

fail_without_libraries() {
  fail "窗口所需的库不全（$1）；请先运行：" \
    "Libraries that the window needs are missing ($1). Run this first:" "  $(install_command "$1")"
}

# In a locale without Chinese (POSIX, or one that is not installed) Java would lose the Chinese
# characters of arguments and file names.
use_a_locale_with_chinese() {
  [ "$(locale charmap 2> /dev/null)" = ANSI_X3.4-1968 ] || return 0
  if [ -n "${LC_ALL:-}" ]; then
    export LC_ALL=C.UTF-8
  else
    export LC_CTYPE=C.UTF-8
  fi
}
