FROM python:3.12-bookworm AS wheels
WORKDIR /wheels
COPY requirements.txt .
RUN pip wheel --wheel-dir . -r requirements.txt

FROM python:3.12-slim-bookworm
RUN --mount=type=bind,from=wheels,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links=/wheels -r /wheels/requirements.txt
COPY src/exporter.py /usr/local/lib/exporter.py
USER 65534:65534
EXPOSE 9100
ENTRYPOINT ["python", "/usr/local/lib/exporter.py"]
