FROM eclipse-temurin:21-jre
ARG OTEL_VERSION=2.10.0
ADD --checksum=sha256:f6c3ca0b1a4d45b5f30bfbcf4ee8e6ec2c2e3d4f2d0e1d2c3b4a5f6e7d8c9b0a https://github.com/open-telemetry/opentelemetry-java-instrumentation/releases/download/v${OTEL_VERSION}/opentelemetry-javaagent.jar /otel/agent.jar
RUN chmod 0444 /otel/agent.jar
COPY target/checkout.jar /app/checkout.jar
USER 10001
ENV JAVA_TOOL_OPTIONS=-javaagent:/otel/agent.jar OTEL_SERVICE_NAME=checkout
ENTRYPOINT ["java", "-jar", "/app/checkout.jar"]
