FROM jenkins/agent:latest-jdk21
USER root
RUN apt-get update -qq \
 && apt-get install -qqy --no-install-recommends git make gcc g++ python3 unzip xz-utils zip \
 && curl -fsSLo /tmp/maven.tgz "https://archive.example.org/maven-${MAVEN_VERSION:-3.9.9}.tgz" \
 && echo "${MAVEN_SHA:?}  /tmp/maven.tgz" | sha512sum -c - \
 && tar -xzf /tmp/maven.tgz -C /opt --strip-components=1 \
 && rm -rf /tmp/maven.tgz /var/lib/apt/lists/* \
 && ln -s /opt/bin/mvn /usr/local/bin/mvn
COPY settings.xml /home/jenkins/.m2/
USER jenkins
