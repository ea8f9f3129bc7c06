FROM registry.access.redhat.com/ubi9/ubi-minimal:9.5 AS base
LABEL maintainer="platform@corp.example" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.source="https://git.corp.example/images/java"
RUN microdnf install -y --nodocs --setopt=install_weak_deps=0 java-21-openjdk-headless tzdata-java \
 && microdnf clean all \
 && rm -rf /var/cache/yum
RUN echo "app:x:10001:0:app:/opt/app:/sbin/nologin" >> /etc/passwd \
 && mkdir /opt/app && chown 10001:0 /opt/app && chmod 0770 /opt/app
WORKDIR /opt/app
ENV JAVA_HOME=/usr/lib/jvm/jre-21 LANG=C.UTF-8
USER 10001
