FROM ubuntu:24.04 AS checkpoint
ENV JAVA_HOME=/opt/jdk PATH=/opt/jdk/bin:$PATH
ARG CRAC_URL=https://cdn.azul.com/zulu/bin/zulu21-crac.tar.gz
ARG CRAC_SHA256=0d0c1e6b5f0b7c1c4f2c79c5a3ffbe12fbc8d2cbb17f1d6e5e0f2f6c2d3c4b5a
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates curl \
 && rm -rf /var/lib/apt/lists/* \
 && curl -fsSL -o /tmp/jdk.tar.gz "$CRAC_URL" \
 && echo "$CRAC_SHA256  /tmp/jdk.tar.gz" | sha256sum -c - \
 && mkdir /opt/jdk \
 && tar -xzf /tmp/jdk.tar.gz --strip-components 1 -C /opt/jdk \
 && rm /tmp/jdk.tar.gz
COPY target/app.jar /opt/app/app.jar
COPY checkpoint.sh /opt/app/
USER 1000
ENTRYPOINT ["/opt/app/checkpoint.sh"]
