FROM nginx:1.27.3
     ^ user-missing
COPY html /usr/share/nginx/html
COPY default.conf.template /etc/nginx/templates/
