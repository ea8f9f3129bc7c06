FROM eclipse-temurin:17-jre
ARG VERSION=1.4.2
RUN curl -fsS -u deployer:N3xus-2024 -o /app.jar https://nexus.acme.example/repository/releases/com/acme/shop/${VERSION}/shop-${VERSION}.jar
                          ^ credential-in-command
USER 10001
ENTRYPOINT ["java", "-jar", "/app.jar"]
