FROM eclipse-temurin:17-jre-focal
COPY target/dependency /app/libs
COPY target/classes /app/classes
COPY target/resources /app/resources
USER 65532
ENTRYPOINT ["java", "-cp", "/app/resources:/app/classes:/app/libs/*", "com.example.Main"]
