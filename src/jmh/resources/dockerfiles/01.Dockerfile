FROM eclipse-temurin:21-jre
COPY target/app.jar /app.jar
EXPOSE 8080
USER 1000
ENTRYPOINT ["java", "-jar", "/app.jar"]
