FROM ubuntu:22.04
RUN apt-get update && apt-get install -y --no-install-recommends sudo git && rm -rf /var/lib/apt/lists/* \
 && useradd -m builder \
 && echo "builder ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/builder
USER builder
WORKDIR /home/builder
RUN sudo chown builder /opt
    ^ sudo-used
CMD ["bash"]
