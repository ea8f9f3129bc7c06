FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1
WORKDIR /srv
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY . .
RUN useradd -r -u 999 app && chown -R app /srv
USER app
CMD gunicorn --bind 0.0.0.0:8000 shop.wsgi
