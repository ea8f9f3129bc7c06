FROM ruby:3.3-slim AS site
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && rm -rf /var/lib/apt/lists/*
WORKDIR /site
COPY . .
RUN bundle install && bundle exec jekyll build -d /out

FROM caddy:2.8-alpine
     ^ user-missing
COPY Caddyfile /etc/caddy/Caddyfile
COPY --from=site /out /srv
