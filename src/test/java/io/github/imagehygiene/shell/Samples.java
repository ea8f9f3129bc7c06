package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.UnreadableTest;
import java.util.List;
import java.util.stream.Stream;

/** Scripts of the kind that stand in Dockerfiles, and all the small ones of other tests. */
final class Samples {

  private Samples() {}

  static final String BUILD =
      """
      set -eux; \\
      savedMarks="$(apt-mark showmanual)"; \\
      apt-get update; \\
      apt-get install -y --no-install-recommends dirmngr "gnupg" wget; \\
      rm -rf /var/lib/apt/lists/*; \\
      arch="$(dpkg --print-architecture)"; arch="${arch##*-}"; \\
      case "$arch" in \\
        amd64|'i386') url='https://example.org/x86.tar.gz' ;; \\
        arm*) url="https://example.org/arm-${VERSION:-1.0}.tar.gz" ;; \\
        *) echo >&2 "no build for '$arch'"; exit 1 ;; \\
      esac; \\
      wget -O tool.tgz "$url" --progress=dot:giga; \\
      echo "$SHA256 *tool.tgz" | sha256sum --strict --check -; \\
      export GNUPGHOME="$(mktemp -d)"; \\
      for key in A1 B2; do \\
        gpg --batch --recv-keys "$key" || { sleep $(( 1 + 2 )); gpg --recv-keys "$key"; }; \\
      done; \\
      if ! command -v gosu > /dev/null 2>&1 && [ -z "$SKIP" ]; then \\
        sudo -E sh -c 'curl -fsSL https://example.org/gosu | tar -xz -C /usr/local'; \\
      fi; \\
      find /usr/local -type f -executable -exec ldd '{}' ';' \\
        | awk '/=>/ { print $(NF-1) }' | sort -u | xargs -r dpkg-query --search | cut -d: -f1 \\
        | xargs -r apt-mark manual; \\
      [ -z "$savedMarks" ] || apt-mark manual $savedMarks > /dev/null; \\
      apt-get purge -y --auto-remove -o APT::AutoRemove::RecommendsImportant=false
      """;

  static final String HEREDOC =
      """
      #!/usr/bin/env bash
      set -euo pipefail
      # a comment with ' and "
      install() {
        local name=$1; shift
        while (( $# > 0 )); do
          [[ $1 == --* && ! -d "/opt/$name" ]] || break
          shift
        done
      }
      packages=(curl "git=1:2.*" ${EXTRA[@]:-})
      apt-get update && apt-get install -y "${packages[@]}" 2> >(tee err.log >&2)
      cat > /etc/app.conf <<-CONF && chmod 0644 /etc/app.conf
      \tkey = ${VALUE:-$(hostname)}
      \tcommand = rm -rf /
      \tCONF
      su - app -s /bin/sh -c "cd /srv && npm ci --omit=dev; echo \\"done: \\$HOME\\""
      bash <<'INNER'
      time -p { make -j"$(nproc)"; } |& tee build.log
      INNER
      diff <(sort a) <(sort b) &> /dev/null || trap 'rm -f a b' EXIT
      (cd /tmp; `which true`) & wait $!
      until curl -sf "http://localhost:${PORT:=8080}/health"; do sleep 1; done < /dev/null
      """;

  /** The first argument of every case of the tables in this package, and the two above. */
  static List<String> all() {
    return Stream.of(CommandStreamTest.scripts(), WrapperTest.scripts(), UnreadableTest.scripts())
        .flatMap(List::stream)
        .map(arguments -> (String) arguments.get()[0])
        .collect(
            () -> new java.util.ArrayList<>(List.of(BUILD, HEREDOC)),
            java.util.ArrayList::add,
            java.util.ArrayList::addAll);
  }
}
