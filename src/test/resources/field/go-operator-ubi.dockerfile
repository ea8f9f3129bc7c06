FROM registry.redhat.io/openshift-serverless-1/client-kn-rhel8:1.34 AS kn
FROM golang:1.23 AS builder
WORKDIR /workspace
COPY go.mod go.sum ./
COPY vendor vendor
COPY main.go .
RUN go build -mod=vendor -o operator main.go

FROM registry.access.redhat.com/ubi9/ubi-micro:9.5
LABEL name="queue-operator" vendor="Example" version="1.2.0" release="1" \
      summary="Runs queues" description="An operator that runs queues"
COPY LICENSE /licenses/
COPY --from=builder /workspace/operator /usr/local/bin/operator
USER 1001
ENTRYPOINT ["/usr/local/bin/operator"]
