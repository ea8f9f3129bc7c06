FROM fedora:42
RUN dnf -y install java-21-openjdk-headless && dnf clean all
RUN --mount=type=bind,source=scripts,target=/scripts bash -euo pipefail /scripts/setup.sh
RUN if [ -n "$PROXY" ]; then echo "proxy=$PROXY" >> /etc/dnf/dnf.conf; elif [ -f /etc/proxy ]; then cat /etc/proxy; fi
ENV PATH=/opt/app/bin:$PATH
ONBUILD COPY . /opt/app
ONBUILD RUN /opt/app/bin/install --quiet || true
CMD ["/opt/app/bin/run"]
