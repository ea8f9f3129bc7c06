FROM alpine:3.20
     ^ user-missing
ENV HELM_VERSION=v3.16.3
RUN apk add --no-cache curl
RUN curl -LO https://dl.k8s.io/release/v1.31.0/bin/linux/amd64/kubectl \
    ^ download-not-verified
 && chmod +x kubectl && mv kubectl /usr/local/bin
RUN curl -sSL https://get.helm.sh/helm-${HELM_VERSION}-linux-amd64.tar.gz | tar xz --strip-components=1 -C /usr/local/bin linux-amd64/helm
    ^ download-not-verified
ENTRYPOINT ["helm"]
