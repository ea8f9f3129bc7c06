ARG BASE=eclipse-temurin
FROM ${BASE}:21 AS base
FROM base AS deps
FROM deps AS build
COPY --from=deps /a /a
COPY --from=2 /self /self
COPY --from=later /x /x
RUN --mount=from=base,target=/b --mount=type=bind,from=node:22,target=/n true
FROM unused:1 AS unused
FROM scratch AS later
COPY --from=BUILD /a /a
COPY --from=unknown$X /a /a
FROM base AS final
COPY --from=later / /
FROM Later
