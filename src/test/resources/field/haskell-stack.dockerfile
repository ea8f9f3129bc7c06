FROM haskell:9.6-slim AS build
WORKDIR /opt/app
COPY stack.yaml package.yaml ./
RUN stack build --only-dependencies --system-ghc
COPY . .
RUN stack install --system-ghc --local-bin-path /out

FROM debian:11-slim
     ^ user-missing
RUN apt-get update && apt-get install -y libgmp10 && apt-get clean
    ^ apt-lists-left
COPY --from=build /out/app /usr/local/bin/
CMD ["app"]
