FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY pom.xml .
COPY core/pom.xml core/
COPY web/pom.xml web/
RUN mvn -B -q dependency:go-offline
COPY core/src core/src
COPY web/src web/src
RUN mvn -B -q -pl web -am package

FROM tomcat:10.1-jre21
     ^ user-missing
COPY --from=build /src/web/target/web.war /usr/local/tomcat/webapps/ROOT.war
EXPOSE 8080
