# image-hygiene ignore=user-missing cron starts the jobs of several users, see ADR 12
FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends cron && rm -rf /var/lib/apt/lists/*
COPY crontab /etc/cron.d/report
CMD ["cron", "-f"]
