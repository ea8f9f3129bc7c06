FROM registry.access.redhat.com/ubi9/python-312:1-25
USER 0
ADD app-src .
^ add-instead-of-copy
RUN chown -R 1001:0 ./
USER 1001
RUN pip install -U "pip>=19.3.1" && pip install -r requirements.txt
CMD python manage.py runserver 0.0.0.0:8080
    ^ start-command-shell-form
