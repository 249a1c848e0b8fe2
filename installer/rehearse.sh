# Keeps the classes that Yandu loads in caches of the Java machine (AOT caches: JEP 483, JEP 514), so that later
# starts need not find, check and link them again (POSIX sh, to be sourced).
#
# A cache serves the jars and the Java machine it was made with, wherever they are moved or copied to together. Where
# it does not serve, the program starts as if there were none.

# How long one rehearsal may take, in seconds; also when nobody is left who waits for it.
rehearsal_patience=120

# rehearse FOLDER JAR JAVA OPTIONS...: makes command.aot and window.aot in the folder: for verbs, which need no more
# than their own, and for the window. Both are started with a library that is thrown away, the window unseen. What
# they say is in rehearsal.log. Fails if one of the caches is missing afterwards.
rehearse() {
  caches=$1
  jar=$2
  shift 2
  scene=$(mktemp -d) || return 1
  rm -f "$caches/command.aot" "$caches/window.aot"
  rehearse_command "$@" > "$caches/rehearsal.log" 2>&1 < /dev/null || true
  rehearse_window "$@" >> "$caches/rehearsal.log" 2>&1 < /dev/null || true
  rm -rf "$scene"
  [ -s "$caches/command.aot" ] && [ -s "$caches/window.aot" ]
}

# Becomes a program that finds nothing of the reader's own, and ends.
become() {
  export XDG_DATA_HOME="$scene" XDG_CONFIG_HOME="$scene" XDG_CACHE_HOME="$scene"
  exec timeout -k 60 "$rehearsal_patience" "$@"
}

rehearse_command() {
  (become "$@" -XX:AOTCacheOutput="$caches/command.aot" -jar "$jar" find 5020项目)
}

# The cache is written when the program ends, so it is told to, once its window is whole and its reports are indexed.
rehearse_window() {
  become "$@" -XX:AOTCacheOutput="$caches/window.aot" -Dyandu.measure=true -Dglass.platform=Headless \
    -Dprism.order=sw -jar "$jar" --library "$scene/window" 2> "$scene/milestones" &
  rehearsal=$!
  while kill -0 $rehearsal 2> /dev/null && ! is_window_whole; do
    sleep 0.1
  done
  kill $rehearsal || true
  wait $rehearsal || true
  cat "$scene/milestones"
}

is_window_whole() {
  grep -q YANDU_COMPLETE "$scene/milestones" && [ -n "$(find "$scene/window/index" -name 'segments_*')" ]
}
