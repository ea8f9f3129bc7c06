package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleartextDownloadTest {

  private final Trial rule = Trial.of("cleartext-download");

  @Test
  void every_way_to_fetch_is_seen() {
    rule.holds(
        """
        FROM a
        ARG SITE=http://x.org
        add $SITE/a \\
            ^^^^^^^ "http://x.org/a" comes in clear text, so it may be changed on the way
          "ftp://y.org/b" /c/
          ^^^^^^^^^^^^^^^ "ftp://y.org/b" comes in clear text, so it may be changed on the way
        ONBUILD RUN ["wget", "HTTP://x.org"]
                              ^^^^^^^^^^^^ "HTTP://x.org" comes in clear text, so it may be changed on the way
        RUN sh -c "git clone 'http://x.org/y.git'"
                             ^^^^^^^^^^^^^^^^^^^^ "http://x.org/y.git" comes in clear text, so it may be changed on the way
        RUN <<EOF
        curl -o z "$SITE/z"
                  ^^^^^^^^^ "http://x.org/z" comes in clear text, so it may be changed on the way
        EOF
        ENTRYPOINT ["curl", "http://x.org"]
                             ^^^^^^^^^^^^ "http://x.org" comes in clear text, so it may be changed on the way
        CMD wget http://x.org
                 ^^^^^^^^^^^^ "http://x.org" comes in clear text, so it may be changed on the way
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN curl https://x.org",
        "RUN curl -x http://proxy.x.org:3128 https://x.org",
        "RUN http_proxy=http://proxy.x.org curl https://x.org",
        "RUN curl -A http://x.org/bot --data-urlencode http://x.org https://x.org",
        "RUN wget -U http://x.org/bot --referer http://x.org -e http://x.org https://x.org",
        "RUN git config --global url.https://x.org/.insteadOf http://x.org/",
        "RUN git -C /a config http.proxy http://proxy.x.org",
        "RUN echo curl http://x.org",
        "RUN curl http://localhost:8080 http://127.0.0.1/ http://10.1.2.3/ http://[::1]/a",
        "RUN curl http://registry/a http://a.b.internal/c http://169.254.169.254/",
        "ARG SITE\nRUN curl $SITE/a",
        "ARG SITE\nRUN curl http://$SITE/a http://x.org$SITE http://ann:$SITE@x.org/",
        "ARG V\nADD http://$V http://x.org$V/a https://x.org/$V /b/",
        "HEALTHCHECK CMD curl http://x.org",
        "CMD [\"serve\", \"http://x.org\"]",
        "COPY http://x.org /a",
        "ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d"
            + " http://x.org/a /a",
        "LABEL a=http://x.org"
      })
  void what_is_near_or_not_fetched_is_none(String line) {
    rule.holds("FROM a\n" + line + "\n");
  }

  @Test
  void of_the_address_only_the_host_must_be_known() {
    rule.holds(
        """
        FROM a
        ARG V
        ADD http://x.org/a-${V}.tgz /a/
            ^^^^^^^^^^^^^^^^^^^^^^^ "http://x.org/a-…" comes in clear text, so it may be changed on the way
        RUN wget -nv "http://x.org/a-$V.tgz"
                     ^^^^^^^^^^^^^^^^^^^^^^^ "http://x.org/a-…" comes in clear text, so it may be changed on the way
        RUN for i in $V; do curl -O http://x.org:8000/$i; done
                                    ^^^^^^^^^^^^^^^^^^^^ "http://x.org:8000/…" comes in clear text, so it may be changed on the way
        RUN git -C /a clone http://x.org/a.git
                            ^^^^^^^^^^^^^^^^^^ "http://x.org/a.git" comes in clear text, so it may be changed on the way
        """);
  }

  @Test
  void hosts_may_be_allowed() {
    rule.under("rules: {cleartext-download: {allowHosts: '*.acme.example'}}")
        .holds("FROM a\nRUN curl http://nexus.acme.example/a\n");
  }

  @Test
  void a_password_in_the_address_is_not_told() {
    rule.holds(
        """
        FROM a
        RUN wget http://ann:hunter2@x.org/a
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ "http://***@x.org/a" comes in clear text, so it may be changed on the way
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN wget http://x.org/a.tgz && echo '24454f83  a.tgz' | sha256sum -c -",
        "RUN curl -fSL http://x.org/a.tgz -o /tmp/a.tgz && echo \"$SHA /tmp/a.tgz\" | sha512sum"
            + " --check",
        "RUN V=1 && wget http://x.org/a-$V.tgz && echo \"24454f83 a-$V.tgz\" | sha1sum -c",
        "RUN wget http://x.org/a-$V.tgz && echo \"24454f83 a-$V.tgz\" | sha256sum -c",
        "RUN wget http://x.org/a.tgz http://x.org/a.tgz.asc && gpg --verify a.tgz.asc a.tgz",
        "RUN wget http://x.org/a.tgz\nRUN gpgv a.tgz.sig a.tgz && tar xf a.tgz",
        "RUN wget http://x.org/a.tgz && wget https://x.org/SHA256SUMS && sha256sum -c SHA256SUMS",
        "COPY SHA256SUMS .\nRUN wget http://x.org/a.tgz && sha256sum -c SHA256SUMS",
        "RUN wget http://x.org/a.tgz && test \"$(sha256sum a.tgz)\" = '24454f83  a.tgz'",
        "ADD http://x.org/a.tgz /tmp/\nRUN echo '24454f83  /tmp/a.tgz' | sha256sum -c"
      })
  void what_is_checked_afterwards_cannot_be_changed_on_the_way(String lines) {
    rule.holds("FROM a\nARG V\nARG SHA\n" + lines + "\n");
  }

  @Test
  void a_check_that_proves_nothing_does_not_count() {
    rule.holds(
        """
        FROM a
        RUN wget http://x.org/a.tgz && sha256sum a.tgz
                 ^^^^^^^^^^^^^^^^^^ "http://x.org/a.tgz" comes in clear text, so it may be changed on the way
        RUN wget http://x.org/b.tgz && wget http://x.org/b.tgz.sha256 && sha256sum -c b.tgz.sha256
                 ^^^^^^^^^^^^^^^^^^ "http://x.org/b.tgz" comes in clear text, so it may be changed on the way
                                            ^^^^^^^^^^^^^^^^^^^^^^^^^ "http://x.org/b.tgz.sha256" comes in clear text, so it may be changed on the way
        RUN wget http://x.org/c.tgz && echo '24454f83  other.tgz' | sha256sum -c
                 ^^^^^^^^^^^^^^^^^^ "http://x.org/c.tgz" comes in clear text, so it may be changed on the way
        RUN wget http://x.org/d.tgz && tar xf d.tgz && echo '24454f83  d.tgz' | sha256sum -c
                 ^^^^^^^^^^^^^^^^^^ "http://x.org/d.tgz" comes in clear text, so it may be changed on the way
        RUN curl http://x.org/e.sh | sh
                 ^^^^^^^^^^^^^^^^^ "http://x.org/e.sh" comes in clear text, so it may be changed on the way
        """);
  }
}
