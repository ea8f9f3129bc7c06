FROM cgr.dev/chainguard/go:latest-dev AS build
     ^ base-image-tag-floating
WORKDIR /work
COPY . .
RUN CGO_ENABLED=0 go build -o hello .

FROM cgr.dev/chainguard/static:latest
     ^ base-image-tag-floating
COPY --from=build /work/hello /hello
CMD ["/hello"]
