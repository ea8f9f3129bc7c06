FROM denoland/deno:alpine-2.1.4
EXPOSE 1993
WORKDIR /app
USER deno
COPY deps.ts .
RUN deno install --entrypoint deps.ts
COPY main.ts .
CMD ["run", "--allow-net", "main.ts"]
