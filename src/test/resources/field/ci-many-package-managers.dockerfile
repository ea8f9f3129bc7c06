FROM ubuntu:24.04
ENV DEBIAN_FRONTEND=noninteractive
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
RUN apt-get update \
 && apt-get install -y --no-install-recommends build-essential ca-certificates curl git python3-pip python3-venv ruby-dev unzip \
 && rm -rf /var/lib/apt/lists/*
RUN pip3 install --break-system-packages ansible yamllint==1.35.1
RUN gem install asciidoctor
RUN curl -fsSL https://deb.nodesource.com/setup_22.x -o /tmp/node.sh && bash /tmp/node.sh && apt-get install -y --no-install-recommends nodejs && rm -rf /tmp/node.sh /var/lib/apt/lists/*
    ^ download-not-verified
RUN npm install -g markdownlint-cli@0.42.0 renovate
RUN useradd -m ci
USER ci
