# image-hygiene global ignore=image-too-old
# hadolint global ignore=DL3018,DL3059
FROM alpine:3.20
# image-hygiene ignore=last-user-root,DL3002 until=2027-03-01 the entrypoint drops root
# hadolint ignore=DL3002
USER root
# check=skip=WorkdirRelativePath
WORKDIR app
#checkov:skip=CKV_DOCKER_2: no health check needed
RUN apk add x \
 # hadolint ignore=DL3018
 y
# hadolint stage ignore=DL3011
FROM alpine:3.20
EXPOSE 80000
# image-hygiene ignore=nothing-below
