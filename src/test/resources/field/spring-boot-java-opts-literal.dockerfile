FROM eclipse-temurin:17-jre
ENV JAVA_OPTS="-Xmx512m"
COPY target/app.jar /app.jar
USER 1001
ENTRYPOINT ["java", "$JAVA_OPTS", "-jar", "/app.jar"]
                     ^ exec-form-variable-not-expanded
