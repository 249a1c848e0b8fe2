#!/bin/sh
# Starts the installed Yandu. The programs behind it are bin/yandu-window and bin/yandu-command; this asks first what
# they could not put into words: whether there is a display, whether GTK is there, whether the locale knows Chinese
# (in a POSIX locale Java does not even find its own files under a folder with a Chinese name).
set -eu

home=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")
# shellcheck source=installer/start.sh
. "$home/lib/start.sh"

program=yandu-command
if wants_window "$@"; then
  program=yandu-window
  require_display
  settle_environment
  packages=$(missing_packages)
  [ -z "$packages" ] || fail_without_libraries "$packages"
fi
use_a_locale_with_chinese
exec "$home/bin/$program" "$@"
