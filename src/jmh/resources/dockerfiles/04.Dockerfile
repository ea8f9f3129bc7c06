FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends \
    ca-certificates=20230311 \
    curl \
    # for the health check
    jq \
 && rm -rf /var/lib/apt/lists/*
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://downloads.example.org/tool.tar.gz | tar -xz -C /usr/local/bin
ENTRYPOINT ["tool"]
