FROM ubuntu:22.04
RUN apt-get update && \
    apt-get install -y --no-install-recommends \
      # needed for the locale
      locales \

^ empty-continuation-line
      tzdata && \
    rm -rf /var/lib/apt/lists/*
USER 1000
CMD ["date"]
