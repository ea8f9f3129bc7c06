ARG VERSION=1.4.2
FROM alpine:3.22 AS build
RUN apk add --no-cache go
WORKDIR /src
COPY . .
RUN go build -ldflags "-X main.version=${VERSION}" -o /tool
                                       ^ arg-out-of-scope

FROM gcr.io/distroless/base-debian12:nonroot
COPY --from=build /tool /tool
ENTRYPOINT ["/tool"]
