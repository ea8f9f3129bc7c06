FROM python:3.12-alpine
     ^ user-missing
RUN apk add --no-cache --virtual .build-deps gcc musl-dev libffi-dev \
  && pip install --no-cache-dir cryptography==43.0.3 \
  && apk del --no-cache .build-deps
COPY bot.py /bot.py
CMD ["python", "-u", "/bot.py"]
