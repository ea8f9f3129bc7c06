FROM maven:3.9.9-eclipse-temurin-21
     ^ user-missing
COPY --from=docker:27-cli /usr/local/bin/docker /usr/local/bin/docker
RUN apt-get update \
 && apt-get install -y --no-install-recommends xmlstarlet graphviz \
 && rm -rf /var/lib/apt/lists/*
COPY settings-ci.xml /usr/share/maven/conf/settings.xml
