# hadolint shell=bash
FROM debian:12 AS a
RUN set -o pipefail && curl -fsSL https://example.org/x | tar xz ; if true; then apt-get update; fi
RUN sh -c 'apk add curl' && sudo -u app env A=1 make -C /x
SHELL ["pwsh", "-c"]
RUN Get-Item x
FROM a
RUN Get-Item y
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
RUN x="a \
  b" cmd "$x" `date`
CMD exec java -jar app.jar
HEALTHCHECK CMD wget -q -O- localhost || exit 1
FROM debian:12
# hadolint shell=powershell
RUN Remove-Item z
