FROM golang:latest as builder
     ^ base-image-tag-floating
WORKDIR /app
COPY . .
RUN go build -o main .

FROM alpine:latest
     ^ base-image-tag-floating
     ^ user-missing
RUN apk --no-cache add ca-certificates
WORKDIR /root/
COPY --from=builder /app/main .
CMD ["./main"]
