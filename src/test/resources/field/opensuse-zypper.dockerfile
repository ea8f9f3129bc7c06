FROM opensuse/leap:15.6
RUN zypper --non-interactive refresh && zypper --non-interactive install --no-recommends nginx \
 && zypper clean --all
COPY nginx.conf /etc/nginx/nginx.conf
USER nginx
EXPOSE 8080
CMD ["nginx", "-g", "daemon off;"]
