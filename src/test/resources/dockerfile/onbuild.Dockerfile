FROM maven:3.9 AS base
ONBUILD COPY . /src
ONBUILD RUN mvn package && \
    rm -rf /root/.m2
ONBUILD USER app
onbuild env A=1
FROM base AS app
USER root
FROM app
