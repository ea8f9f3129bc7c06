FROM alpine:3.23
RUN apk add --no-cache ffmpeg
USER nobody
WORKDIR /media
ENTRYPOINT ["ffmpeg"]
