FROM golang:1.22 AS builder
WORKDIR /go/src/app
COPY . .
RUN go get -d -v ./... && CGO_ENABLED=0 go install -v ./...

FROM scratch
     ^ user-missing
COPY --from=builder /go/bin/app /app
CMD ["/app"]
