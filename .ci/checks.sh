# What the checks of the started program share (bash, to be sourced).

checks_failed=0

# expect WHAT COMMAND...: reports one expectation; the check goes on, so that one run shows all that is wrong.
expect() {
  local what=$1
  shift
  if "$@"; then
    printf 'ok      %s\n' "$what"
  else
    printf 'FAILED  %s\n' "$what"
    checks_failed=$((checks_failed + 1))
  fi
}

# run COMMAND...: what a program printed and how it ended, in $out, $err and $code.
run() {
  local directory
  directory=$(mktemp -d)
  code=0
  "$@" > "$directory/out" 2> "$directory/err" < /dev/null || code=$?
  out=$(< "$directory/out")
  err=$(< "$directory/err")
  rm -rf "$directory"
}

# wait_for_window PROCESS PATTERN SECONDS: prints the id of the window with such a title; fails at once when the
# process ends before, and when the time is over.
wait_for_window() {
  local process=$1 pattern=$2 end=$((SECONDS + $3)) window
  while [ $SECONDS -lt "$end" ]; do
    if window=$(xdotool search --onlyvisible --name "$pattern" 2> /dev/null) && [ -n "$window" ]; then
      head -n 1 <<< "$window"
      return 0
    fi
    kill -0 "$process" 2> /dev/null || return 1
    sleep 0.2
  done
  return 1
}

# colours_in FILE: how many different colours a picture has.
colours_in() {
  identify -format '%k' "$1"
}

# picture_with_text WINDOW FILE SECONDS: takes pictures until one shows more than plain areas: text that is
# smoothed at its edges has more than a hundred colours, an empty window a few.
picture_with_text() {
  local window=$1 file=$2 end=$((SECONDS + $3))
  while [ $SECONDS -lt "$end" ]; do
    if import -window "$window" "$file" 2> /dev/null && [ "$(colours_in "$file")" -gt 100 ]; then
      return 0
    fi
    sleep 0.3
  done
  return 1
}

# What JavaFX sets was there when the process started: to add it later may crash threads that read it.
has_settled_environment() {
  [ "$(tr '\0' '\n' < "/proc/$1/environ" | grep -c -x -e 'GDK_BACKEND=x11' -e 'IBUS_ENABLE_SYNC_MODE=1')" = 2 ]
}

# serves_cache NAME COMMAND...: a verb, of a program that is told not to start without its cache of classes.
serves_cache() {
  local name=$1
  shift
  run env JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$@"
  expect "$name: a verb's classes come out of the cache" [ $code = 0 ]
}

# window_checks NAME COMMAND...: starts a program that opens the window, looks at it, and ends it.
window_checks() {
  local name=$1 process window="" ended=0
  shift
  mkdir -p target/ci
  "$@" > "target/ci/$name.log" 2>&1 < /dev/null &
  process=$!
  window=$(wait_for_window "$process" '政府工作报告' 90)
  expect "$name: a window with the report's title opens" [ -n "$window" ]
  if [ -n "$window" ]; then
    expect "$name: text is painted in it (target/ci/$name.png)" \
      picture_with_text "$window" "target/ci/$name.png" 30
    expect "$name: the window belongs to the process that was started" \
      [ "$(xdotool getwindowpid "$window" 2> /dev/null)" = "$process" ]
    expect "$name: nothing need be added to its environment" has_settled_environment "$process"
    expect "$name: its classes come out of the cache" grep -q 'window\.aot' "/proc/$process/maps"
  fi
  kill -TERM "$process" 2> /dev/null
  wait "$process" || ended=$?
  expect "$name: it ends when told to (SIGTERM, 143)" [ "$ended" = 143 ]
  [ -n "$window" ] || cat "target/ci/$name.log"
}

finish_checks() {
  if [ "$checks_failed" -gt 0 ]; then
    printf '%d of the checks failed\n' "$checks_failed"
    exit 1
  fi
}
