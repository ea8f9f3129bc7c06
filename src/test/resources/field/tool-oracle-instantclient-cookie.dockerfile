FROM debian:12-slim AS jdk
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates wget && rm -rf /var/lib/apt/lists/*
RUN wget -q --header "Cookie: oraclelicense=accept-securebackup-cookie" -O /tmp/jdk.tgz https://download.oracle.com/java/17/archive/jdk-17.0.12_linux-x64_bin.tar.gz \
 && echo "311f1448312ecab391fe2a1b2ac140d6e1c7aea6fbf08416b466a58874f2b40f  /tmp/jdk.tgz" | sha256sum -c \
 && mkdir /opt/jdk && tar xzf /tmp/jdk.tgz -C /opt/jdk --strip-components=1

FROM debian:12-slim
COPY --from=jdk /opt/jdk /opt/jdk
ENV JAVA_HOME=/opt/jdk PATH=/opt/jdk/bin:$PATH
USER 10001
CMD ["java", "-version"]
