FROM python:3.11
     ^ user-missing
RUN curl -sSL https://install.python-poetry.org | python3 -
    ^ download-piped-to-interpreter
    ^ pipe-without-pipefail
ENV PATH="/root/.local/bin:$PATH"
WORKDIR /srv
COPY pyproject.toml poetry.lock ./
RUN poetry config virtualenvs.create false && poetry install --no-interaction
COPY src ./src
CMD ["gunicorn", "-b", ":8000", "src.wsgi"]
