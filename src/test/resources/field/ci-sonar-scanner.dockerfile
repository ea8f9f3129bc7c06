FROM sonarsource/sonar-scanner-cli:11.1
USER root
RUN apk add --no-cache nodejs
USER scanner-cli
ENV SONAR_HOST_URL=https://sonar.example.com
