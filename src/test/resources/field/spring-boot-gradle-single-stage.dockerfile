FROM gradle:8.10-jdk21
     ^ user-missing
WORKDIR /workspace
COPY . .
     ^ whole-context-copied
RUN gradle bootJar --no-daemon
EXPOSE 8080
CMD ["java", "-jar", "build/libs/workspace.jar"]
