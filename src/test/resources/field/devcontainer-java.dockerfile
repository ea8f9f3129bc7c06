# See here for image contents: https://github.com/devcontainers/images/tree/main/src/java
ARG VARIANT="21-bookworm"
FROM mcr.microsoft.com/devcontainers/java:1-${VARIANT}
ARG INSTALL_MAVEN="true"
RUN if [ "${INSTALL_MAVEN}" = "true" ]; then su vscode -c "umask 0002 && . /usr/local/sdkman/bin/sdkman-init.sh && sdk install maven"; fi
# [Optional] Uncomment this section to install additional OS packages.
# RUN apt-get update && export DEBIAN_FRONTEND=noninteractive \
#     && apt-get -y install --no-install-recommends <your-package-list-here>
