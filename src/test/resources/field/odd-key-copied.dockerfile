FROM python:3.12-slim
COPY service-account.json /app/service-account.json
     ^ secret-file-copied
ENV GOOGLE_APPLICATION_CREDENTIALS=/app/service-account.json
                                   ^ secret-path-variable-points-inside
COPY sync.py /app/
USER 1000
CMD ["python", "/app/sync.py"]
