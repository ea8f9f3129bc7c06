FROM rockylinux:9
     ^ user-missing
RUN dnf -y install systemd procps-ng && dnf clean all \
 && systemctl mask getty.target systemd-logind.service
VOLUME ["/sys/fs/cgroup"]
        ^ volume-on-system-directory
STOPSIGNAL SIGRTMIN+3
CMD ["/usr/sbin/init"]
