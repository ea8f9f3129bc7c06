FROM alpine:3.22 AS zig
ARG ZIG_VERSION=0.13.0
ADD --checksum=sha256:d45312e61ebcc48032b77bc4cf7fd6915c11fa16e4aad116b66c9468211230ea https://ziglang.org/download/${ZIG_VERSION}/zig-linux-x86_64-${ZIG_VERSION}.tar.xz /tmp/zig.tar.xz
RUN mkdir /opt/zig && tar -xJf /tmp/zig.tar.xz --strip-components=1 -C /opt/zig
WORKDIR /src
COPY build.zig src/ ./
RUN /opt/zig/zig build -Doptimize=ReleaseSafe

FROM scratch
COPY --from=zig /src/zig-out/bin/pinger /pinger
USER 10001
ENTRYPOINT ["/pinger"]
