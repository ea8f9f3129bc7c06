FROM ubuntu:24.04
RUN --mount=type=cache,target=/var/lib/apt/lists --mount=type=cache,target=/var/cache/apt \
    apt-get update && apt-get install -y --no-install-recommends nmap \
    && rm -rf /var/lib/apt/lists/*
       ^ cache-mount-emptied
USER nobody
ENTRYPOINT ["nmap"]
