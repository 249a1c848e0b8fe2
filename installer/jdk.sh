# Finds the JDK that Yandu is written for (POSIX sh, to be sourced after start.sh).

jdk_version=25

# Whether a folder holds a JDK of that version; asked of its release file, because starting each java
# that is found would take longer than the program itself.
is_jdk() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] &&
    grep -Eqs "^JAVA_VERSION=\"$jdk_version([.\"+-]|\$)" "$1/release"
}

# Prints the folder of the JDK: JAVA_HOME, java on PATH, then the places where JDKs are put.
find_jdk() {
  path_java=$(command -v java || true)
  [ -z "$path_java" ] || path_java=$(dirname -- "$(dirname -- "$(readlink -f -- "$path_java")")")
  for candidate in "${JAVA_HOME:-}" "$path_java" /usr/lib/jvm/* /opt/*jdk* /usr/java/* /usr/local/*jdk* \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* "${HOME:-}"/.jdks/*; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  fail "没有找到 JDK $jdk_version；请安装（例如 Eclipse Temurin $jdk_version），或让 JAVA_HOME 指向它。" \
    "No JDK $jdk_version was found: install one (Eclipse Temurin $jdk_version, for example), or point JAVA_HOME at it."
}
