FROM eclipse-temurin:17-jre-jammy
RUN apt-get update && apt-get install -y netcat
    ^ apt-lists-left
WORKDIR /app
COPY wait-for-it.sh .
COPY build/libs/api-0.0.1-SNAPSHOT.jar app.jar
RUN chmod +x wait-for-it.sh
USER nobody
CMD ["./wait-for-it.sh", "db:5432", "--", "java", "-jar", "app.jar"]
