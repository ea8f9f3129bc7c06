FROM eclipse-temurin:21-jdk-alpine AS jre
RUN apk add --no-cache binutils \
 && "$JAVA_HOME/bin/jlink" --add-modules java.base,java.logging,java.naming,java.sql,jdk.crypto.ec,jdk.unsupported \
      --strip-debug --no-man-pages --no-header-files --compress=zip-6 --output /jre

FROM alpine:3.20
ENV JAVA_HOME=/opt/jre
ENV PATH="$JAVA_HOME/bin:$PATH"
COPY --from=jre /jre $JAVA_HOME
RUN addgroup -S app && adduser -S -G app app
USER app
COPY target/app.jar /app/app.jar
ENTRYPOINT ["java", "-jar", "/app/app.jar"]
