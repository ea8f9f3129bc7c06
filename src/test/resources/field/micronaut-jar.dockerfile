FROM eclipse-temurin:21-jre
WORKDIR /home/app
COPY --link layers/libs /home/app/libs
COPY --link layers/app /home/app/
COPY --link layers/resources /home/app/resources
USER 1001
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/home/app/application.jar"]
