FROM gcc:14 AS build
RUN apt-get update && apt-get install -y --no-install-recommends cmake ninja-build
WORKDIR /src
COPY CMakeLists.txt ./
COPY src src
RUN cmake -G Ninja -B /build -DCMAKE_BUILD_TYPE=Release && cmake --build /build

FROM debian:13-slim
COPY --from=build /build/sensord /usr/sbin/sensord
USER 65534
ENTRYPOINT ["/usr/sbin/sensord", "--foreground"]
