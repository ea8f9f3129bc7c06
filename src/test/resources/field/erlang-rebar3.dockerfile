FROM erlang:27-alpine AS build
WORKDIR /buildroot
COPY rebar.config rebar.lock ./
COPY apps apps
RUN rebar3 as prod release

FROM alpine:3.22
RUN apk add --no-cache openssl ncurses-libs libstdc++
COPY --from=build /buildroot/_build/prod/rel/dns /dns
EXPOSE 5353/udp
USER 10053
CMD ["/dns/bin/dns", "foreground"]
