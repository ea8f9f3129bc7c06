FROM eclipse-temurin:17-jdk as jre-build
RUN $JAVA_HOME/bin/jlink --add-modules java.base --output /javaruntime

FROM debian:buster-slim
     ^ user-missing
ENV JAVA_HOME=/opt/java/openjdk
ENV PATH "${JAVA_HOME}/bin:${PATH}"
COPY --from=jre-build /javaruntime $JAVA_HOME
RUN mkdir /opt/app
COPY japp.jar /opt/app
CMD ["java", "-jar", "/opt/app/japp.jar"]
