FROM registry.corp.example/base/java:21
ONBUILD ARG JAR=target/app.jar
ONBUILD COPY ${JAR} /opt/app/app.jar
ENTRYPOINT ["java", "-jar", "/opt/app/app.jar"]
