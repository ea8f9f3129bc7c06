FROM python:3.12
     ^ user-missing
COPY --from=ghcr.io/astral-sh/uv:latest /uv /uvx /bin/
            ^ base-image-tag-floating
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --locked
COPY main.py .
CMD ["uv", "run", "main.py"]
