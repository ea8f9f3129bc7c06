FROM debian:12-slim
     ^ user-missing
RUN apt-get update && apt-get install -y --no-install-recommends build-essential
COPY vendor.tar.gz /tmp/
RUN cd /tmp && tar xzf vendor.tar.gz && make -C vendor install
RUN rm -rf /tmp/vendor.tar.gz /var/lib/apt/lists/*
    ^ cleanup-in-later-layer
CMD ["vendord"]
