package io.github.imagehygiene.rules.secrets;

import io.github.imagehygiene.rules.Trial;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialInCommandTest {

  private static final Pattern MARK = Pattern.compile("(?m)(\\^{2,}) ([\\w-]+)(.*)$");

  private final Trial rule = Trial.of("credential-in-command");

  @Test
  void options_that_take_a_credential_are_reported_at_its_value() {
    holds(
        """
        FROM a
        RUN curl -sSLu 'bob:s3cret' https://nexus.example.com/a | tar xz
                            ^^^^^^ curl
        RUN cd /tmp && wget --user=bob --password=hunter2 https://example.com/a.tgz
                                                  ^^^^^^^ wget
        RUN mysql -uroot -phunter2 < /a.sql && sshpass -p hunter2 ssh bob@host true
                           ^^^^^^^ mysql
                                                          ^^^^^^^ sshpass
        RUN docker login -u bob -p hunter2 registry.example.com
                                   ^^^^^^^ docker
        RUN keytool -importkeystore -srcstorepass hunter2 -srckeystore a -destkeystore b
                                                  ^^^^^^^ keytool
        RUN sh -c "openssl pkcs12 -export -passout pass:hunter2 -in a"
                                                        ^^^^^^^ openssl
        RUN ["curl", "--user", "bob:s3cret", "https://example.com"]
                                    ^^^^^^ curl
        RUN helm repo add --username bob --password hunter2 x https://example.com
                                                    ^^^^^^^ helm
        RUN htpasswd -bc /etc/nginx/.htpasswd bob hunter2
                                                  ^^^^^^^ htpasswd
        RUN mvn -B -s x -Drepo.password=hunter2 deploy
                                        ^^^^^^^ mvn
        RUN aws configure set aws_secret_access_key hunter2hunter3
                                                    ^^^^^^^^^^^^^^ aws
        RUN lftp -u bob,hunter2 -e 'get a' sftp://example.com
                        ^^^^^^^ lftp
        """);
  }

  @Test
  void headers_bodies_variables_and_standard_input_count() {
    holds(
        """
        FROM a
        RUN curl -H "Authorization: Bearer 9f8e7d6c5b4a" -H 'Accept: */*' https://example.com
                                           ^^^^^^^^^^^^ curl
        RUN curl -d '{"user":"bob","password":"s3cret"}' https://example.com
                                               ^^^^^^ curl
        RUN PGPASSWORD=hunter psql -h db -c 'select 1'
                       ^^^^^^ PGPASSWORD
        RUN export DB_PASSWORD='s3cret!' && ./install
                               ^^^^^^^^^ DB_PASSWORD
        RUN echo s3cret | docker login -u bob --password-stdin registry.example.com
                 ^^^^^^ docker
        SHELL ["/bin/bash", "-c"]
        RUN docker login -u bob --password-stdin <<< s3cret
                                                     ^^^^^^ docker
        """);
  }

  @Test
  void passwords_in_addresses_of_any_command_count() {
    holds(
        """
        FROM a
        RUN git clone https://bob:s3cret@git.example.com/shop
                                  ^^^^^^ git in a URL
        RUN pip install --extra-index-url https://bob:s3cret@pypi.example.com/simple acme
                                                      ^^^^^^ pip in a URL
        RUN DATABASE_URL=postgres://app:s3cret@db/shop npm run build
                                        ^^^^^^ npm in a URL
        RUN echo "machine github.com login bob password s3cret" > /root/.netrc
                                                        ^^^^^^ echo in .netrc
        RUN printf "machine github.com\\n  login bob\\n  password s3cret\\n" > /root/.netrc
                                                                ^^^^^^ printf in .netrc
        """);
  }

  @Test
  void other_instructions_with_commands_and_scripts_are_read() {
    holds(
        """
        FROM a
        ONBUILD RUN curl -u bob:s3cret https://example.com
                                ^^^^^^ curl
        RUN <<EOF
        curl --user "bob:s3cret" https://example.com
                         ^^^^^^ curl
        EOF
        RUN true && \\
          # why
          curl -u \\
            bob:s3cret https://example.com
                ^^^^^^ curl
        HEALTHCHECK CMD mysqladmin ping -uroot -ps3cret
                                                 ^^^^^^ mysqladmin config
        CMD ["redis-server", "--requirepass", "s3cret"]
                                               ^^^^^^ redis-server config
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -u bob:$PASSWORD https://example.com",
        "curl -u \"bob:${PASSWORD}\" https://example.com",
        "curl -u bob:$(cat /run/secrets/x) https://example.com",
        "curl -u bob:\"`cat /run/secrets/x`\" https://example.com",
        "curl -u bob: https://example.com",
        "curl -u bob https://example.com",
        "curl -u <user>:<password> https://example.com",
        "curl -u admin:admin http://localhost:8080",
        "curl -H \"Authorization: Bearer $TOKEN\" https://example.com",
        "curl -H 'Authorization: Bearer QQ==' https://ghcr.io/v2/",
        "curl -b 'oraclelicense=accept-securebackup-cookie' https://example.com",
        "wget --header 'Cookie: oraclelicense=accept-securebackup-cookie' https://example.com",
        "wget --password=password https://example.com",
        "wget --password=changeme https://example.com",
        "keytool -importcert -cacerts -storepass changeit -noprompt -file a",
        "mysql -p -uroot",
        "mysql -pP=1 --protocol tcp -P 3306",
        "docker run -p 8080:80 -u 1000:1000 alpine",
        "docker login --password-stdin < /run/secrets/x",
        "cat /run/secrets/x | docker login --password-stdin",
        "echo $TOKEN | docker login --password-stdin",
        "git config --global credential.helper store",
        "git clone https://git@github.com/a/b",
        "git clone https://$USER:$TOKEN@github.com/a/b",
        "DATABASE_URL=postgres://app:s3cret@localhost/x npm run build",
        "DATABASE_URL=postgres://postgres:postgres@db/x npm run build",
        "SECRET_KEY_BASE=dummy rails assets:precompile",
        "SECRET_KEY_BASE_DUMMY=1 rails assets:precompile",
        "SECRET_KEY=build-only python manage.py collectstatic",
        "TOKEN=$(cat /run/secrets/x) npm ci",
        "uv pip install -p 3.12 requests",
        "uv venv -p python3.12",
        "gh release create -t title1 v1",
        "openssl req -newkey rsa:2048 -keyout a.key -nodes",
        "openssl genrsa -passout pass:x 2048",
        "npm config set //registry.npmjs.org/:_authToken ${NPM_TOKEN}",
        "npm config set registry https://registry.example.com",
        "ssh-keygen -t ed25519 -N '' -f a",
        "sshpass -e ssh -p 2222 bob@host true",
        "echo 'root:s3cret' | chpasswd",
        "useradd -p s3cret bob",
        "echo c2VjcmV0IQ== | base64 -d > a",
        "dotnet publish -p:PublishTrimmed=true",
        "scp bob@host:/a /b",
        "rsync rsync://mirror.example.com/a /b",
      })
  void variables_stand_ins_and_what_is_no_credential_are_ignored(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }

  @Test
  void a_mount_does_not_excuse_a_literal() {
    holds(
        """
        FROM a
        RUN --mount=type=secret,id=x curl -u bob:s3cret https://example.com
                                                 ^^^^^^ curl
        """);
  }

  /** A mark names the program, in what the credential stands, and "config" if that keeps it. */
  private void holds(String dockerfile) {
    rule.holds(
        MARK.matcher(dockerfile)
            .replaceAll("$1 $2 is given a literal credential$3, which the image's history keeps")
            .replace(" config, which the image's history", ", which the image's config"));
  }
}
