# Sourced by mvnw and gouji. find_jdk sets and exports JAVA_HOME to a JDK 21 or newer, or says what to install.

jdk_major() { # of the JDK in folder $1; nothing when it is none
    [ -x "$1/bin/javac" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
    fi
}

find_jdk() {
    local candidate major on_path
    on_path=$(command -v javac || true)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
    local jvms=/usr/lib/jvm
    for candidate in "${JAVA_HOME:-}" "$on_path" "$jvms"/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do
        [ -n "$candidate" ] || continue
        major=$(jdk_major "$candidate")
        if [ -n "$major" ] && [ "$major" -ge 21 ]; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return 0
        fi
    done
    echo "gouji: no JDK 21 or newer found. Install one (Debian 13, Ubuntu: apt-get install openjdk-21-jdk; any system: Eclipse Temurin 25)" >&2
    echo "       and set JAVA_HOME to its folder if it lies in an unusual place." >&2
    return 1
}
