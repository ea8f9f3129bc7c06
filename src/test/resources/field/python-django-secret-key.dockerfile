FROM python:3.9-buster
     ^ user-missing
ENV PYTHONUNBUFFERED 1
ENV DJANGO_SECRET_KEY=x8#k2!pq0v7w-3fhs
    ^ secret-named-variable
ENV DJANGO_DEBUG=True
                 ^ debug-mode-enabled
WORKDIR /code
COPY requirements.txt /code/
RUN pip install -r requirements.txt
COPY manage.py shop/ /code/
EXPOSE 8000
CMD python manage.py runserver 0.0.0.0:8000
    ^ start-command-shell-form
