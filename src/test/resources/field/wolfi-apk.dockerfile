FROM cgr.dev/chainguard/wolfi-base
     ^ base-image-tag-missing
ARG version=3.12
RUN apk add --no-cache python-${version} py${version}-pip
WORKDIR /app
RUN chown -R nonroot:nonroot /app
COPY --chown=nonroot:nonroot main.py .
USER nonroot
ENTRYPOINT ["python", "main.py"]
