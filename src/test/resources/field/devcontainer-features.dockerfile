FROM mcr.microsoft.com/devcontainers/base:1-bookworm
ARG USERNAME=vscode
RUN apt-get update && export DEBIAN_FRONTEND=noninteractive \
    && apt-get -y install --no-install-recommends postgresql-client jq \
    && apt-get autoremove -y && apt-get clean -y && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - \
    ^ download-piped-to-interpreter
    ^ pipe-without-pipefail
    && apt-get install -y nodejs
USER $USERNAME
RUN echo 'alias k=kubectl' >> /home/$USERNAME/.bashrc
