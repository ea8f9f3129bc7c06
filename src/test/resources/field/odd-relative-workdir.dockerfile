FROM golang:1.23
     ^ user-missing
WORKDIR src/app
        ^ workdir-relative-to-base
COPY main.go .
RUN go build -o /usr/local/bin/app main.go
CMD ["app"]
