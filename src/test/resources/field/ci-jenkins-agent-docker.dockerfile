FROM jenkins/inbound-agent:3283.v92c105e0f819-7-jdk21
USER root
RUN apt-get update && apt-get install -y --no-install-recommends docker.io make \
    && rm -rf /var/lib/apt/lists/*
RUN usermod -aG docker jenkins
USER jenkins
