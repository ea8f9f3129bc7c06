FROM eclipse-temurin:17-jre
     ^ user-missing
ENV SPRING_DATASOURCE_URL=jdbc:postgresql://db:5432/shop \
    SPRING_DATASOURCE_USERNAME=shop \
    SPRING_DATASOURCE_PASSWORD=shop-Pr0d-9f3k
    ^ secret-named-variable
COPY target/config-server.jar /srv/config-server.jar
ENTRYPOINT ["java", "-jar", "/srv/config-server.jar"]
