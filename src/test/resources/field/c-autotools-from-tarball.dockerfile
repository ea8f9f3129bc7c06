FROM debian:12-slim
     ^ user-missing
ENV HAPROXY_VERSION 3.0.6
ENV HAPROXY_SHA256 8bd7b2c1d0f9e8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3
RUN set -eux; \
	apt-get update; \
	apt-get install -y --no-install-recommends ca-certificates gcc libc6-dev make wget; \
	rm -rf /var/lib/apt/lists/*; \
	wget -O haproxy.tar.gz "https://www.haproxy.org/download/3.0/src/haproxy-${HAPROXY_VERSION}.tar.gz"; \
	echo "$HAPROXY_SHA256 *haproxy.tar.gz" | sha256sum -c; \
	mkdir -p /usr/src/haproxy; \
	tar -xzf haproxy.tar.gz -C /usr/src/haproxy --strip-components=1; \
	rm haproxy.tar.gz; \
	make -C /usr/src/haproxy -j "$(nproc)" install-bin; \
	rm -rf /usr/src/haproxy
STOPSIGNAL SIGUSR1
CMD ["haproxy", "-f", "/usr/local/etc/haproxy/haproxy.cfg"]
