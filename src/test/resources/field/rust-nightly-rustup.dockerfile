FROM debian:12
     ^ user-missing
ENV PATH=/root/.cargo/bin:$PATH
RUN apt-get update && apt-get install -y --no-install-recommends curl gcc libc6-dev ca-certificates \
 && rm -rf /var/lib/apt/lists/*
RUN curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --default-toolchain nightly
    ^ download-piped-to-interpreter
    ^ pipe-without-pipefail
WORKDIR /work
CMD ["cargo", "test"]
