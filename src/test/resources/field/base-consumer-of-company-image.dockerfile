ARG BASE_TAG=2024.11
FROM registry.corp.example/base/java:${BASE_TAG}
COPY target/claims.jar /opt/app/app.jar
EXPOSE 8443
