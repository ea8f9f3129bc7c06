FROM debian:12
     ^ user-missing
RUN dpkg --add-architecture arm64 && \
    apt-get -qq update && \
    ^ apt-lists-left
    apt-get -qqy install crossbuild-essential-arm64 libssl-dev:arm64
WORKDIR /src
CMD ["make", "ARCH=arm64"]
