FROM debian:12
     ^ user-missing
RUN apt-get update && apt-get install -y --no-install-recommends wget && rm -rf /var/lib/apt/lists/* \
 && wget --no-check-certificate https://artifacts.corp.example/agent/agent-4.2.bin -O /usr/local/bin/agent \
         ^ tls-check-disabled-in-command
    ^ download-not-verified
 && chmod 755 /usr/local/bin/agent
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
    ^ tls-check-disabled-by-variable
CMD ["/usr/local/bin/agent"]
