package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadNotVerifiedTest {

  private static final String UNCHECKED = ", but no checksum or signature of it is checked\n";

  private final Trial rule = Trial.of("download-not-verified");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "curl -o /b https://a, sh /b, /b, run",
        "curl -O https://a/b, bash -x b --yes, b, run",
        "curl -JLO https://a/b?c=d, ./b, ./b, run",
        "curl https://a > b, . ./b, ./b, run",
        "wget https://a/b, python3 b, b, run",
        "wget -qP /opt https://a/b.jar, java -jar /opt/b.jar, /opt/b.jar, run",
        "wget -O b https://a, sh < b, b, run",
        "wget -O b https://a, cat b | sh, b, run",
        "curl -o \"/b\" 'https://a', sudo chmod 0755 /b, /b, made executable",
        "curl -LO https://a/b, install -m 755 b /usr/bin/b, b, made executable",
        "curl -LO https://a/b, install b /usr/bin, b, made executable",
        "curl -o b https://a, mv b /bin/c && chmod a+x /bin/c, /bin/c, made executable",
        "curl -o b https://a, cp b /bin/ && chmod +x /bin/b, /bin/b, made executable",
        "curl -o b.gz https://a, gunzip b.gz && chmod +x b, b, made executable",
        "curl -o /b.tgz https://a, tar -xzf /b.tgz, /b.tgz, unpacked",
        "wget https://a/b.tgz, tar xf b.tgz -C /c, b.tgz, unpacked",
        "wget https://a/b.tgz, cat b.tgz | tar x, b.tgz, unpacked",
        "wget https://a/b.zip, unzip -q b.zip -d /c, b.zip, unpacked",
        "wget https://a/b.7z, 7z x b.7z, b.7z, unpacked",
        "wget https://a/b.jar, jar xf b.jar, b.jar, unpacked",
        "wget https://a/b.deb, dpkg -i b.deb, b.deb, installed",
        "wget https://a/b.deb, dpkg -i ./*.deb, ./*.deb, installed",
        "wget https://a/b.deb, apt-get install -y ./b.deb, ./b.deb, installed",
        "wget https://a/b.rpm, rpm -Uvh b.rpm, b.rpm, installed",
        "wget https://a/b.rpm, dnf -y install b.rpm, b.rpm, installed",
        "wget https://a/b.whl, pip install b.whl, b.whl, installed",
      })
  void what_is_used_is_followed_by_its_name(String fetch, String use, String file, String how) {
    rule.holds("FROM a\nRUN " + fetch + " && " + use + "\n" + found(fetch, file, how));
    rule.holds("FROM a\nRUN " + fetch + "\n" + found(fetch, file, how) + "RUN " + use + "\n");
  }

  private static String found(String fetch, String file, String how) {
    return "    %s \"%s\" is %s%s".formatted("^".repeat(fetch.length()), file, how, UNCHECKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo \"$SUM  /t/b.tgz\" | sha256sum -c -",
        "echo \"$SUM  b.tgz\" | sha512sum --check --strict",
        "sha256sum -c <<< \"$SUM b.tgz\"",
        "curl -O https://a/SUMS && grep b.tgz SUMS | sha256sum -c -",
        "curl -O https://a/SUMS && grep linux SUMS | shasum -a 256 -c",
        "curl -O https://a/b.tgz.sha256 && sha256sum -c b.tgz.sha256",
        "sha256sum -c \"$LIST\"",
        "[ \"$(sha256sum b.tgz | cut -d' ' -f1)\" = \"$SUM\" ]",
        "test $SUM = `sha1sum b.tgz`",
        "sha256sum b.tgz | grep -q $SUM",
        "openssl dgst -sha256 b.tgz | grep $SUM",
        "openssl dgst -sha256 -verify k.pem -signature s b.tgz",
        "curl -O https://a/b.tgz.asc && gpg --batch --verify b.tgz.asc b.tgz",
        "gpgv --keyring k b.tgz.sig b.tgz",
        "cosign verify-blob --signature s b.tgz",
        "minisign -Vm b.tgz -P k",
        "rpm -K b.tgz",
        "./verify.sh b.tgz",
        "bash /c/check_sha.sh",
        "python3 -c 'import hashlib; x'",
        "if ! sha256sum -c b.sum; then exit 1; fi"
      })
  void a_check_between_settles_it(String check) {
    String fetch = "FROM a\nWORKDIR /t\nRUN curl -O https://a/b.tgz";
    rule.holds(fetch + " && " + check + " && tar xf b.tgz\n");
    rule.holds(fetch + "\nRUN " + check + "\nRUN tar xf b.tgz\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha256sum b",
        "md5sum c && echo ok",
        "gpg --import k",
        "rpm -qa",
        "echo \"$SUM  c\" | sha256sum -c -; true"
      })
  void other_commands_are_no_check_of_it(String other) {
    boolean one = other.contains("-c -");
    String second = one ? " && curl -O https://a/c" : "";
    rule.holds(
        "FROM a\nRUN curl -O https://a/b%s && %s; sh b\n%s"
            .formatted(second, other, found("curl -O https://a/b", "b", "run")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -o /b https://a && cp /b /c && cat /c",
        "curl -o /b.gz https://a && gunzip /b.gz",
        "curl -o /b https://a && chmod 644 /b",
        "curl -o /b https://a && install -m 644 /b /c",
        "curl -o /b https://a && tar tf /b && tar czf /b /c && unzip -l /b",
        "curl -o /b https://a && sh /c /b",
        "curl -o /b https://a && cd /c && ./b",
        "sh /b && curl -o /b https://a",
        "curl -o $B https://a && sh $B",
        "curl -LO https://a/$B && sh $B",
        "cd $D && curl -O https://a/b && cd .. && sh b",
        "curl -o /b \"$URL\" && sh /b",
        "curl -o /b file:///c && sh /b",
        "curl -o /b http://localhost:8080/b && sh /b",
        "curl -o /b https://a && apk add /b",
        "curl https://a | gpg --dearmor > /b",
        "curl https://a | sh",
        "curl https://a | tar t",
        "curl https://a | jq . | tar xf /b",
        "curl https://a | gpg --decrypt | tar x",
        "curl \"$URL\" | tar x",
        "check() { sha256sum -c; }; curl -o /b https://a; check /b; sh /b",
        "echo 'curl -o /b https://a && sh /b'",
        "git clone https://a/b && b/install.sh"
      })
  void what_is_data_or_not_known_is_none(String script) {
    rule.holds("FROM a\nRUN " + script + "\n");
  }

  @Test
  void an_archive_may_come_through_a_pipe() {
    rule.holds(
        """
        FROM a
        RUN wget -qO- "https://a/$V.tgz" | gunzip | tar -x -f - -C /b
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ what this downloads is unpacked, but no checksum or signature of it is checked
        RUN (curl https://a || wget -O- https://b) | tee /b | bsdtar -xf-
             ^^^^^^^^^^^^^^ what this downloads is unpacked, but no checksum or signature of it is checked
        """);
  }

  @Test
  void a_pipe_may_write_a_file() {
    rule.holds(
        """
        FROM a
        RUN curl https://a | gunzip > /b && chmod +x /b
            ^^^^^^^^^^^^^^ "/b" is made executable, but no checksum or signature of it is checked
        RUN curl https://a | sudo tee /c > /dev/null; sh /c
            ^^^^^^^^^^^^^^ "/c" is run, but no checksum or signature of it is checked
        RUN curl https://a | tee /d | sha256sum -c "$SUM" && sh /d
        RUN curl https://a | jq . > /e && sh /e
        """);
  }

  @Test
  void what_ADD_fetches_is_followed_too() {
    rule.holds(
        """
        FROM a
        ENV V=1
        WORKDIR /opt
        WORKDIR tini
        add --chmod=0755 https://a/$V /bin/a
                         ^^^^^^^^^^^^ "/bin/a" is made executable, but no checksum or signature of it is checked
        ADD ["https://a/b", "."]
             ^^^^^^^^^^^^^ "/opt/tini/b" is run, but no checksum or signature of it is checked
        ADD https://a/c /c \

        ADD --checksum=sha256:12 https://a/d https://a/e /d/
        ADD --checksum=$SUM https://a/f /f
        ADD https://$HOST/g https://a/h.git#v1 h /g/
        RUN /opt/tini/b && sh /d/d && /d/e && /f && /g/g && /g/h && /g/h.git
        """);
  }

  @Test
  void it_is_found_wherever_a_shell_would() {
    rule.holds(
        """
        FROM a AS builder
        ARG V=1.2
        run true && curl -fsSL "https://a/b-$V.tgz" \
            # a comment
            -o "/tmp/b-${V}.tgz" && \
            tar -xf /tmp/b-1.2.tgz
        ! "/tmp/b-1.2.tgz" is unpacked, but no checksum or signature of it is checked
        RUN ["sh", "-c", "curl -O https://a/b; sh b"]
                          ^^^^^^^^^^^^^^^^^^^ "b" is run, but no checksum or signature of it is checked
        RUN <<EOF
        wget https://a/b
        ^^^^^^^^^^^^^^^^ "b" is made executable, but no checksum or signature of it is checked
        chmod +x b
        EOF
        ONBUILD RUN wget https://a/c
                    ^^^^^^^^^^^^^^^^ "c" is run, but no checksum or signature of it is checked
        ONBUILD RUN sh c
        RUN wget https://a/d
        FROM b
        RUN sh b && sh c && sh d
        """);
  }
}
