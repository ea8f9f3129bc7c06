# syntax=docker/dockerfile:1.7
# The images of the shop, one target each.
ARG REGISTRY=registry.example.org
ARG JAVA=21

FROM ${REGISTRY}/build/maven:3.9-${JAVA} AS build-0
ARG MODULE=service-0
WORKDIR /src/$MODULE
COPY --parents pom.xml */pom.xml ./
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    --mount=type=secret,id=settings,target=/root/.m2/settings.xml \
    mvn -B -q -pl "$MODULE" -am dependency:go-offline
COPY service-0/ ./
RUN --mount=type=cache,target=/root/.m2 set -eu; \
    # tests ran before
    mvn -B -o -q package -DskipTests && \
    for jar in target/*-0.jar; do \
      unzip -q "$jar" -d /out/"$(basename "${jar%.jar}")"; \
    done; \
    find /out -name "*.md" -exec rm -f {} + || true

FROM ${REGISTRY}/run/jre:${JAVA} AS service-0
LABEL org.opencontainers.image.title="service 0" \
      org.opencontainers.image.version='1.0.0'
ENV APP_HOME=/srv/service-0 JAVA_TOOL_OPTIONS="-XX:+ExitOnOutOfMemoryError"
WORKDIR ${APP_HOME}
COPY --from=build-0 --chown=1000:1000 /out ./
COPY --chmod=755 <<-"EOF" /entrypoint.sh
	#!/bin/bash
	set -euo pipefail
	if [[ -n "${DEBUG:-}" ]]; then
	  exec java -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005 -cp "*" "$@"
	fi
	exec java -cp "*" "$@"
	EOF
RUN <<EOF bash -e
apt-get update
apt-get install -y --no-install-recommends curl tzdata
case "$(uname -m)" in
  x86_64) arch=amd64 ;;
  aarch64) arch=arm64 ;;
esac
curl -fsSL "https://downloads.example.org/agent-$arch.tar.gz" | tar -xz -C /opt
rm -rf /var/lib/apt/lists/*
EOF
EXPOSE 8080
USER 1000:1000
HEALTHCHECK --interval=30s CMD curl -fs http://localhost:8080/health || exit 1
ENTRYPOINT ["/entrypoint.sh"]
CMD ["org.example.service0.Main", "--port", "8080"]

FROM ${REGISTRY}/build/maven:3.9-${JAVA} AS build-1
ARG MODULE=service-1
WORKDIR /src/$MODULE
COPY --parents pom.xml */pom.xml ./
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    --mount=type=secret,id=settings,target=/root/.m2/settings.xml \
    mvn -B -q -pl "$MODULE" -am dependency:go-offline
COPY service-1/ ./
RUN --mount=type=cache,target=/root/.m2 set -eu; \
    # tests ran before
    mvn -B -o -q package -DskipTests && \
    for jar in target/*-1.jar; do \
      unzip -q "$jar" -d /out/"$(basename "${jar%.jar}")"; \
    done; \
    find /out -name "*.md" -exec rm -f {} + || true

FROM ${REGISTRY}/run/jre:${JAVA} AS service-1
LABEL org.opencontainers.image.title="service 1" \
      org.opencontainers.image.version='1.1.0'
ENV APP_HOME=/srv/service-1 JAVA_TOOL_OPTIONS="-XX:+ExitOnOutOfMemoryError"
WORKDIR ${APP_HOME}
COPY --from=build-1 --chown=1000:1000 /out ./
COPY --chmod=755 <<-"EOF" /entrypoint.sh
	#!/bin/bash
	set -euo pipefail
	if [[ -n "${DEBUG:-}" ]]; then
	  exec java -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005 -cp "*" "$@"
	fi
	exec java -cp "*" "$@"
	EOF
RUN <<EOF bash -e
apt-get update
apt-get install -y --no-install-recommends curl tzdata
case "$(uname -m)" in
  x86_64) arch=amd64 ;;
  aarch64) arch=arm64 ;;
esac
curl -fsSL "https://downloads.example.org/agent-$arch.tar.gz" | tar -xz -C /opt
rm -rf /var/lib/apt/lists/*
EOF
EXPOSE 8081
USER 1000:1000
HEALTHCHECK --interval=30s CMD curl -fs http://localhost:8081/health || exit 1
ENTRYPOINT ["/entrypoint.sh"]
CMD ["org.example.service1.Main", "--port", "8081"]

FROM ${REGISTRY}/build/maven:3.9-${JAVA} AS build-2
ARG MODULE=service-2
WORKDIR /src/$MODULE
COPY --parents pom.xml */pom.xml ./
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    --mount=type=secret,id=settings,target=/root/.m2/settings.xml \
    mvn -B -q -pl "$MODULE" -am dependency:go-offline
COPY service-2/ ./
RUN --mount=type=cache,target=/root/.m2 set -eu; \
    # tests ran before
    mvn -B -o -q package -DskipTests && \
    for jar in target/*-2.jar; do \
      unzip -q "$jar" -d /out/"$(basename "${jar%.jar}")"; \
    done; \
    find /out -name "*.md" -exec rm -f {} + || true

FROM ${REGISTRY}/run/jre:${JAVA} AS service-2
LABEL org.opencontainers.image.title="service 2" \
      org.opencontainers.image.version='1.2.0'
ENV APP_HOME=/srv/service-2 JAVA_TOOL_OPTIONS="-XX:+ExitOnOutOfMemoryError"
WORKDIR ${APP_HOME}
COPY --from=build-2 --chown=1000:1000 /out ./
COPY --chmod=755 <<-"EOF" /entrypoint.sh
	#!/bin/bash
	set -euo pipefail
	if [[ -n "${DEBUG:-}" ]]; then
	  exec java -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005 -cp "*" "$@"
	fi
	exec java -cp "*" "$@"
	EOF
RUN <<EOF bash -e
apt-get update
apt-get install -y --no-install-recommends curl tzdata
case "$(uname -m)" in
  x86_64) arch=amd64 ;;
  aarch64) arch=arm64 ;;
esac
curl -fsSL "https://downloads.example.org/agent-$arch.tar.gz" | tar -xz -C /opt
rm -rf /var/lib/apt/lists/*
EOF
EXPOSE 8082
USER 1000:1000
HEALTHCHECK --interval=30s CMD curl -fs http://localhost:8082/health || exit 1
ENTRYPOINT ["/entrypoint.sh"]
CMD ["org.example.service2.Main", "--port", "8082"]

FROM ${REGISTRY}/build/maven:3.9-${JAVA} AS build-3
ARG MODULE=service-3
WORKDIR /src/$MODULE
COPY --parents pom.xml */pom.xml ./
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    --mount=type=secret,id=settings,target=/root/.m2/settings.xml \
    mvn -B -q -pl "$MODULE" -am dependency:go-offline
COPY service-3/ ./
RUN --mount=type=cache,target=/root/.m2 set -eu; \
    # tests ran before
    mvn -B -o -q package -DskipTests && \
    for jar in target/*-3.jar; do \
      unzip -q "$jar" -d /out/"$(basename "${jar%.jar}")"; \
    done; \
    find /out -name "*.md" -exec rm -f {} + || true

FROM ${REGISTRY}/run/jre:${JAVA} AS service-3
LABEL org.opencontainers.image.title="service 3" \
      org.opencontainers.image.version='1.3.0'
ENV APP_HOME=/srv/service-3 JAVA_TOOL_OPTIONS="-XX:+ExitOnOutOfMemoryError"
WORKDIR ${APP_HOME}
COPY --from=build-3 --chown=1000:1000 /out ./
COPY --chmod=755 <<-"EOF" /entrypoint.sh
	#!/bin/bash
	set -euo pipefail
	if [[ -n "${DEBUG:-}" ]]; then
	  exec java -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005 -cp "*" "$@"
	fi
	exec java -cp "*" "$@"
	EOF
RUN <<EOF bash -e
apt-get update
apt-get install -y --no-install-recommends curl tzdata
case "$(uname -m)" in
  x86_64) arch=amd64 ;;
  aarch64) arch=arm64 ;;
esac
curl -fsSL "https://downloads.example.org/agent-$arch.tar.gz" | tar -xz -C /opt
rm -rf /var/lib/apt/lists/*
EOF
EXPOSE 8083
USER 1000:1000
HEALTHCHECK --interval=30s CMD curl -fs http://localhost:8083/health || exit 1
ENTRYPOINT ["/entrypoint.sh"]
CMD ["org.example.service3.Main", "--port", "8083"]

FROM service-3
