FROM opensuse/tumbleweed
     ^ base-image-tag-missing
RUN zypper install git-core gcc make
    ^ zypper-cache-left
    ^ zypper-not-non-interactive
WORKDIR /src
CMD ["make"]
