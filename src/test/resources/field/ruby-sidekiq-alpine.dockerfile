FROM ruby:3.3-alpine AS gems
RUN apk add --no-cache build-base yaml-dev
WORKDIR /gems
COPY Gemfile Gemfile.lock ./
RUN bundle config set --local path vendor/bundle && bundle install --jobs 4

FROM ruby:3.3-alpine
RUN apk add --no-cache yaml tini && adduser -D -u 5000 worker
WORKDIR /srv
COPY --from=gems /gems /srv
COPY lib lib
USER 5000
ENTRYPOINT ["/sbin/tini", "--", "bundle", "exec"]
CMD ["sidekiq", "-r", "./lib/worker.rb"]
