FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.5.0 AS xx
FROM --platform=$BUILDPLATFORM rust:1.83-alpine AS build
COPY --from=xx / /
ARG TARGETPLATFORM
RUN apk add --no-cache clang lld && xx-apk add --no-cache musl-dev gcc
WORKDIR /src
COPY . .
RUN xx-cargo build --release --target-dir ./build && xx-verify ./build/$(xx-cargo --print-target-triple)/release/probe

FROM alpine:3.22
COPY --from=build /src/build/*/release/probe /usr/bin/probe
USER 1000
ENTRYPOINT ["probe"]
