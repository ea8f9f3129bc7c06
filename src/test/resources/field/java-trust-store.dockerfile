FROM eclipse-temurin:21-jre
COPY certs/company-root.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates \
 && keytool -importcert -noprompt -cacerts -storepass changeit \
            -alias company-root -file /usr/local/share/ca-certificates/company-root.crt
COPY target/gateway.jar /app/gateway.jar
USER 10001
ENTRYPOINT ["java", "-jar", "/app/gateway.jar"]
