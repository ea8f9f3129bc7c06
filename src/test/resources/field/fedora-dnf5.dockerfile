FROM fedora:41
     ^ user-missing
RUN dnf -y install golang git-core
    ^ dnf-cache-left
WORKDIR /work
COPY hack/build.sh /usr/local/bin/
ENTRYPOINT ["/usr/local/bin/build.sh"]
