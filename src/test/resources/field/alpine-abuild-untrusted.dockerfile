FROM alpine:3.22
     ^ user-missing
COPY packages/*.apk /tmp/
RUN apk add --allow-untrusted --no-network /tmp/*.apk && rm /tmp/*.apk
                                                         ^ cleanup-in-later-layer
            ^ package-signature-check-disabled
CMD ["/usr/bin/acme-agent"]
