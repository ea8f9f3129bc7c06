FROM nginx:1.27-alpine
RUN touch /var/run/nginx.pid \
 && chown -R nginx:nginx /var/cache/nginx /var/run/nginx.pid
COPY nginx.conf /etc/nginx/nginx.conf
COPY dist /usr/share/nginx/html
USER nginx
EXPOSE 8080
