FROM golang:1.23-alpine3.20 AS builder
RUN apk add --no-cache git
WORKDIR /build
COPY . .
ARG VERSION=dev
RUN go build -ldflags "-X main.version=${VERSION}" -o hugo-bot .

FROM alpine:3.22
RUN apk --no-cache add ca-certificates tzdata \
 && addgroup -S bot && adduser -S -G bot bot
COPY --from=builder /build/hugo-bot /usr/local/bin/hugo-bot
USER bot
ENTRYPOINT ["hugo-bot"]
