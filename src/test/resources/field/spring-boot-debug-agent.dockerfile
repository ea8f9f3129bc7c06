FROM eclipse-temurin:21-jdk
     ^ user-missing
COPY target/app.jar /app/app.jar
EXPOSE 8080 5005
ENV JAVA_TOOL_OPTIONS="-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005"
                      ^ debug-mode-enabled
CMD ["java", "-jar", "/app/app.jar"]
