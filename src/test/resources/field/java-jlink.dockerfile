FROM eclipse-temurin:21-jdk-alpine AS jre
RUN $JAVA_HOME/bin/jlink \
      --add-modules java.base,java.logging,java.net.http,jdk.crypto.ec \
      --strip-debug --no-man-pages --no-header-files --compress=zip-6 \
      --output /javaruntime

FROM alpine:3.22
ENV JAVA_HOME=/opt/java
ENV PATH="${JAVA_HOME}/bin:${PATH}"
COPY --from=jre /javaruntime $JAVA_HOME
RUN adduser -D -u 10001 app
USER 10001
COPY target/agent.jar /opt/agent.jar
CMD ["java", "-jar", "/opt/agent.jar"]
