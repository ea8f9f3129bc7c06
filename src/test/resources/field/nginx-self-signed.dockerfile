FROM nginx:alpine
     ^ user-missing
RUN apk add --no-cache openssl \
 && openssl req -x509 -nodes -days 365 -subj "/CN=localhost" -newkey rsa:2048 \
      -keyout /etc/nginx/server.key -out /etc/nginx/server.crt
COPY proxy.conf /etc/nginx/conf.d/
EXPOSE 443
