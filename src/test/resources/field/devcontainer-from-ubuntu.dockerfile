FROM ubuntu:24.04
ARG USERNAME=vscode
ARG USER_UID=1000
ENV DEBIAN_FRONTEND=noninteractive
RUN apt-get update \
    && apt-get install -y --no-install-recommends git zsh sudo ca-certificates \
    && userdel -r ubuntu \
    && useradd -s /usr/bin/zsh --uid $USER_UID -m $USERNAME \
    && echo $USERNAME ALL=\(root\) NOPASSWD:ALL > /etc/sudoers.d/$USERNAME \
    && chmod 0440 /etc/sudoers.d/$USERNAME \
    && rm -rf /var/lib/apt/lists/*
USER $USERNAME
