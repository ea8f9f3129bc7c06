FROM alpine:3.22
LABEL version 2.1
LABEL org.opencontainers.image.description=""
      ^ label-empty
ENV TZ Europe/Zurich
RUN apk add --no-cache tzdata
USER guest
CMD ["date"]
